import { sourceOf } from '#lib/decider/metadata.js';
import { type Names } from '#lib/querying/names.js';
import { type Shown } from '#lib/querying/shown.js';
import { readPhrase } from '../sentences/read-phrase.js';
import { type ActivityItem } from './activity.item.js';
import { type EntryRow } from './activity.row.js';

/** An entry with its names. */
export const presentActivity = (entry: EntryRow, position: string, names: Names): ActivityItem => ({
  id: entry.eventId,
  at: entry.recordedAt,
  effectiveAt: entry.effectiveAt,
  sentence: readPhrase(entry.sentence, names),
  about: aboutOf(entry.stream, names),
  type: entry.type,
  stream: entry.stream,
  actor: entry.actor,
  committee: names.committee(entry.committeeId),
  committeeId: entry.committeeId,
  meeting: entry.meetingId,
  source: entry.source === null ? null : sourceOf({ source: entry.source }),
  revision: entry.revision,
  position,
});

function aboutOf(stream: string, names: Names): Shown | null {
  const [prefix] = stream.split('-', 1);
  const id = stream.slice(stream.indexOf('-') + 1);
  if (prefix === 'person') return names.entry(id);
  if (prefix === 'committee') return names.committee(id);
  return prefix === 'authority' ? names.authority(id) : null;
}
