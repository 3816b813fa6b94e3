import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type RecordFilter, byExpression, byPrefix } from '../log/filter.js';
import { CallFailed, invalidArgument, unexpected } from './errors.js';

/** A filter, and how many records a subscription considers before it says how far it is. */
export interface FilterRequest {
  readonly wanted: RecordFilter;
  readonly checkpointEvery: number;
}

/** Records in a page of the server's, when the client sets no search window. */
const DEFAULT_WINDOW = 32;

/** @throws {CallFailed} when something is not set, or a regular expression is none */
export function filterOf(options: streams.ReadReq.Options.FilterOptions | undefined): FilterRequest {
  if (options === undefined) throw new CallFailed(invalidArgument("'None' is not a valid FilterOptions"));
  if (!options.hasMax() && !options.hasCount())
    throw new CallFailed(invalidArgument("'None' is not a valid WindowOneofCase"));
  const multiplier = options.getCheckpointintervalmultiplier();
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  return { wanted: wantedBy(options), checkpointEvery: multiplier * window };
}

function wantedBy(options: streams.ReadReq.Options.FilterOptions): RecordFilter {
  const of = options.hasEventType() ? 'type' : 'stream';
  const expression = options.getEventType() ?? options.getStreamIdentifier();
  if (expression === undefined) throw new CallFailed(invalidArgument("'None' is not a valid FilterOneofCase"));
  if (expression.getRegex() === '') return byPrefix(of, expression.getPrefixList());
  try {
    return byExpression(of, expression.getRegex());
  } catch {
    throw new CallFailed(unexpected());
  }
}
