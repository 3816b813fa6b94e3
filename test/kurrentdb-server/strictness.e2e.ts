import { describe, expect, it } from '@jest/globals';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import timestamps from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { allOptions, appendOptions, empty, named, proposed, rawAppend, rawClient, rawRead } from './testing/raw.js';
import { counting, noted, notes, running } from './testing/running.js';

const { Options } = streams.ReadReq;

describe('a read without', () => {
  it.each([
    ['options', undefined],
    ['a uuid option', allOptions().clearUuidOption()],
    ['a stream option', allOptions().clearAll()],
    ['a position', allOptions().setAll(new Options.AllOptions())],
    ['a count', allOptions().clearCount()],
    ['a filter option', allOptions().clearNoFilter()],
    ['a revision', allOptions().setStream(new Options.StreamOptions().setStreamIdentifier(named('note-1')))],
    ['what its filter is about', allOptions().setFilter(new Options.FilterOptions().setCount(empty()))],
    [
      'a search window',
      allOptions().setFilter(new Options.FilterOptions().setEventType(new Options.FilterOptions.Expression())),
    ],
  ] as const)('%s is an invalid argument', async (_, options) => {
    const { server } = await running();
    expect((await rawRead(server, options as streams.ReadReq.Options | undefined)).ended).toBe('INVALID_ARGUMENT');
  });

  it('a stream that $all alone can be asked for is an invalid argument', async () => {
    const { server } = await running();
    const one = new Options.StreamOptions().setStreamIdentifier(named('note-1')).setStart(empty());
    const filter = new Options.FilterOptions().setCount(empty()).setEventType(new Options.FilterOptions.Expression());
    expect((await rawRead(server, allOptions().setStream(one).setFilter(filter))).ended).toBe('INVALID_ARGUMENT');
  });

  it('an end: a subscription backwards is an invalid argument', async () => {
    const { server } = await running();
    const backwards = allOptions()
      .setSubscription(new Options.SubscriptionOptions())
      .setReadDirection(Options.ReadDirection.BACKWARDS);
    expect((await rawRead(server, backwards)).ended).toBe('INVALID_ARGUMENT');
  });
});

describe('a read', () => {
  it.each([
    ['forwards from the end', 'end', 'FORWARDS', 0],
    ['backwards from the start', 'start', 'BACKWARDS', 0],
    ['forwards from the start', 'start', 'FORWARDS', 2],
    ['backwards from the end', 'end', 'BACKWARDS', 2],
  ] as const)('of $all %s gives %s %s: %i', async (_, from, direction, count) => {
    const { server, client } = await running();
    await client.appendToStream('note-1', notes(2), { streamState: 'any' });
    const position = new Options.AllOptions();
    if (from === 'end') position.setEnd(empty());
    else position.setStart(empty());
    const options = allOptions().setAll(position).setReadDirection(Options.ReadDirection[direction]);
    expect((await rawRead(server, options)).responses).toHaveLength(count);
  });

  it('from inside a record ends with UNKNOWN', async () => {
    const { server, client } = await running();
    await client.appendToStream('note-1', notes(2), { streamState: 'any' });
    const inside = String(server.log.records[0]!.position + 1n);
    const position = new Options.Position().setCommitPosition(inside).setPreparePosition(inside);
    const options = allOptions().setAll(new Options.AllOptions().setPosition(position));
    expect(await rawRead(server, options)).toEqual({ responses: [], ended: 'UNKNOWN' });
  });

  it('gives ids as two numbers to whoever wants them so, and ticks of 100 ns', async () => {
    const { server, client } = await running();
    const id = 'f199a1b2-0000-7000-8000-0000000000ab';
    await client.appendToStream('note-1', noted('x', id), { streamState: 'any' });
    const halves = new Options.UUIDOption().setStructured(empty());
    const { responses } = await rawRead(server, allOptions().setUuidOption(halves));
    const event = responses[0]?.getEvent()?.getEvent();
    const structured = event?.getId()?.getStructured();
    const bits = [structured?.getMostSignificantBits(), structured?.getLeastSignificantBits()].map((half) =>
      BigInt.asUintN(64, BigInt(half ?? 0)).toString(16),
    );
    expect(bits.join('')).toBe(id.replaceAll('-', ''));
    expect(event?.getMetadataMap().get('created')).toBe(`${server.log.records[0]!.created}0000`);
  });

  it('says where the stream ends to whoever understands it', async () => {
    const { server, client } = await running();
    await client.appendToStream('note-1', notes(3), { streamState: 'any' });
    const one = new Options.StreamOptions().setStreamIdentifier(named('note-1')).setStart(empty());
    const options = allOptions().setStream(one).setControlOption(new Options.ControlOption().setCompatibility(1));
    const { responses } = await rawRead(server, options);
    expect(responses.at(-1)?.getLastStreamPosition()).toBe('2');
  });

  it('goes at the reader’s pace', async () => {
    const { server, client } = await running();
    const events = Array.from({ length: 100 }, () => noted('x'.repeat(20_000)));
    await client.appendToStream('note-1', events, { streamState: 'any' });
    const call = rawClient(server).read(new streams.ReadReq().setOptions(allOptions().setCount('100')));
    await client.appendToStream('note-1', noted('x'), { streamState: 'any' });
    await client.appendToStream('note-1', noted('x'), { streamState: 'any' });
    expect(server.log.openReads).toBe(1);
    let read = 0;
    await counting(call, (count) => (read = count));
    expect(read).toBe(100);
    expect(server.log.openReads).toBe(0);
  });
});

describe('an append', () => {
  const options = (): streams.AppendReq.Options =>
    new streams.AppendReq.Options().setStreamIdentifier(named('note-1')).setNoStream(empty());
  const nowhere = () => new streams.AppendReq.Options().setNoStream(empty());
  const whenever = () => new streams.AppendReq.Options().setStreamIdentifier(named('note-1'));

  it.each([
    ['an expected revision', 'INVALID_ARGUMENT', () => [appendOptions(whenever()), proposed()]],
    ['a type', 'INVALID_ARGUMENT', () => [appendOptions(options()), proposed('type')]],
    ['a content type', 'INVALID_ARGUMENT', () => [appendOptions(options()), proposed('content-type')]],
    ['an id', 'UNKNOWN', () => [appendOptions(options()), proposed('id')]],
    ['a stream', 'UNKNOWN', () => [appendOptions(nowhere()), proposed()]],
    ['options', 'UNKNOWN', () => [proposed()]],
    ['anything', 'UNKNOWN', () => []],
  ])('without %s ends with %s and writes nothing', async (_, status, messages) => {
    const { server } = await running();
    expect(await rawAppend(server, messages())).toBe(status);
    expect(server.log.records).toHaveLength(0);
  });

  it('with everything is written', async () => {
    const { server } = await running();
    expect(await rawAppend(server, [appendOptions(options()), proposed()])).toBe('OK');
    expect(server.log.records.map(({ contentType }) => contentType)).toEqual(['application/json']);
  });

  it('in a batch that is refused leaves the others alone', async () => {
    const { server } = await running();
    const call = rawClient(server).batchAppend();
    const frame = (id: string, batch: streams.BatchAppendReq.Options) =>
      new streams.BatchAppendReq().setCorrelationId(new shared.UUID().setString(id)).setOptions(batch).setIsFinal(true);
    const unset = new streams.BatchAppendReq.Options().setStreamIdentifier(named('note-1'));
    const over = new streams.BatchAppendReq.Options().setStreamIdentifier(named('note-1'));
    over.setDeadline21100(new timestamps.Timestamp());
    const ids = ['0', '1'].map((digit) => `0199a1b2-0000-7000-8000-00000000000${digit}`);
    call.write(frame(ids[0]!, unset));
    call.write(frame(ids[1]!, over));
    call.end();
    const answers: string[] = [];
    for await (const response of call as AsyncIterable<streams.BatchAppendResp>)
      answers.push(`${response.getCorrelationId()?.getString()} ${response.getError()?.getMessage()}`);
    expect(answers).toEqual([`${ids[0]} BadRequest`, `${ids[1]} Timeout`]);
  });
});
