import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type FilterRequest, filterOf } from './filter-request.js';
import { CallFailed, invalidArgument } from './errors.js';
import { type UuidForm } from './read-responses.js';
import { streamNameOf } from './stream-name.js';

export interface TfPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** What a call of Read is about. */
export interface ReadRequest {
  readonly of:
    | { readonly all: true; readonly from: 'start' | 'end' | TfPosition }
    | { readonly all: false; readonly stream: string; readonly from: 'start' | 'end' | bigint };
  readonly backwards: boolean;
  /** How many events at most. */
  readonly count: number | 'subscription';
  readonly filter: FilterRequest | undefined;
  readonly uuids: UuidForm;
  /** From 1 on the reader understands where a stream begins and ends. */
  readonly compatibility: number;
}

type Options = streams.ReadReq.Options;

/** Every option must be set, and the combination must be one that the server knows. @throws {CallFailed} */
export function readRequest(message: streams.ReadReq): ReadRequest {
  const options = message.getOptions();
  if (options === undefined) throw refused('Options are required.');
  const uuids = options.getUuidOption();
  if (uuids === undefined) throw refused("'uuidOption' is a required argument of type UUIDOption");
  const request = {
    of: whatOf(options),
    backwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    count: countOf(options),
    filter: options.hasFilter() ? filterOf(options.getFilter()) : undefined,
    uuids: uuids.hasString() ? 'text' : 'halves',
    compatibility: options.getControlOption()?.getCompatibility() ?? 0,
  } as const;
  const filterUnset = !options.hasFilter() && !options.hasNoFilter();
  const unknown = (options.hasFilter() && !request.of.all) || (request.backwards && request.count === 'subscription');
  if (filterUnset || unknown) throw refused('The combination of stream, count, direction and filter is invalid.');
  return request;
}

function whatOf(options: Options): ReadRequest['of'] {
  const all = options.getAll();
  if (all !== undefined) return { all: true, from: positionOf(all) };
  const one = options.getStream();
  if (one === undefined) throw refused("'None' is not a valid StreamOptionOneofCase");
  return { all: false, stream: streamNameOf(one.getStreamIdentifier()), from: revisionOf(one) };
}

function positionOf(all: streams.ReadReq.Options.AllOptions): 'start' | 'end' | TfPosition {
  if (all.hasStart()) return 'start';
  if (all.hasEnd()) return 'end';
  const position = all.getPosition();
  if (position === undefined) throw refused("'None' is not a valid AllOptionOneofCase");
  return { commit: BigInt(position.getCommitPosition()), prepare: BigInt(position.getPreparePosition()) };
}

function revisionOf(one: streams.ReadReq.Options.StreamOptions): 'start' | 'end' | bigint {
  if (one.hasStart()) return 'start';
  if (one.hasEnd()) return 'end';
  if (!one.hasRevision()) throw refused("'None' is not a valid RevisionOptionOneofCase");
  return BigInt(one.getRevision());
}

function countOf(options: Options): number | 'subscription' {
  if (options.hasSubscription()) return 'subscription';
  if (!options.hasCount()) throw refused("'None' is not a valid CountOptionOneofCase");
  return Number(options.getCount());
}

const refused = (why: string): CallFailed => new CallFailed(invalidArgument(why));
