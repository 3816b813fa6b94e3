import { type Ledger } from '#lib/application/index.js';
import { actionsView } from '#lib/actions/outstanding-actions/actions.projection.js';
import { type EventStore, type RecordedEvent } from '#lib/event-store/index.js';
import { type Acknowledged } from './writers.js';

async function everything(store: EventStore): Promise<RecordedEvent[]> {
  const events = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
}

/** What is wrong with the log against what was acknowledged; nothing when all is there, in order, once. */
export async function faultsOfLog(store: EventStore, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const events = await everything(store);
  const faults: string[] = [];
  const ends = new Map<string, number>();
  const commands = new Map<string, string>();
  let last = '';
  for (const { stream, revision, position, metadata } of events) {
    if (position <= last) faults.push(`${position} does not follow ${last}`);
    last = position;
    if (revision !== (ends.get(stream) ?? -1) + 1) faults.push(`${stream} has ${revision} after ${ends.get(stream)}`);
    ends.set(stream, revision);
    const command = metadata['commandId'] ?? '';
    if (commands.has(command)) faults.push(`Command ${command} acted at ${commands.get(command)} and at ${position}`);
    commands.set(command, position);
  }
  const places = new Map(events.map((event) => [`${event.stream} ${event.revision}`, event.position]));
  const lastOfClient = new Map<number, string>();
  for (const { stream, revision, position, client } of acknowledged) {
    if (places.get(`${stream} ${revision}`) !== position)
      faults.push(`Acknowledged ${stream} ${revision} at ${position} is not there`);
    // A client waits for each answer, so what it is told of later lies later.
    if (position <= (lastOfClient.get(client) ?? '')) faults.push(`Client ${client} was told ${position} too late`);
    lastOfClient.set(client, position);
  }
  return faults;
}

/** What is wrong with views and reactors against the log. */
export async function faultsOfConsequences(ledger: Ledger): Promise<string[]> {
  const events = await everything(ledger.store);
  const promised = events.flatMap(({ type, data }) =>
    type === 'UndertakingGiven' ? [data['actionId'] as string] : [],
  );
  const raised = events.flatMap(({ type, stream }) =>
    type === 'ActionRaised' ? [stream.slice('action-'.length)] : [],
  );
  const times = new Map<string, number>();
  for (const id of raised) times.set(id, (times.get(id) ?? 0) + 1);
  const faults = [
    ...promised.filter((id) => !times.has(id)).map((id) => `No action was opened for the undertaking ${id}`),
    ...[...times].filter(([, count]) => count !== 1).map(([id, count]) => `Action ${id} was opened ${count} times`),
  ];
  await ledger.views.advance();
  const shown = ledger.views.read({ views: [actionsView] }, (reader) =>
    [...reader.rows(actionsView)].map(({ key, row }) => `${key} ${row.revision}`),
  );
  const revisions = new Map(
    events.filter(({ stream }) => stream.startsWith('action-')).map((e) => [e.stream.slice(7), e.revision]),
  );
  const expected = [...revisions].map(([id, revision]) => `${id} ${revision}`);
  if (JSON.stringify([...shown].sort()) !== JSON.stringify(expected.sort()))
    faults.push('The actions view differs from the log');
  return faults;
}
