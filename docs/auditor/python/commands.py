"""What `verify.py` is asked to check, and what it says then."""
import base64
import json
import sys
from datetime import datetime, timezone
from pathlib import Path

from basics import Refused
from exports import check_export
from notes import need_witnesses, open_checkpoint
from receipts import check_consistency_receipt, check_inclusion_receipt, check_tlog_proof
from sealed_fields import digest_of, read_disclosure
from strict_json import read_object
from tiles import check_tiles


def text_of(file):
    return Path(file).read_bytes().decode('utf-8')


def note_of(file, args):
    """A checkpoint's note from a file, checked against the log's key; None when no file is named."""
    return open_checkpoint(text_of(file), args.key, args.witness) if file else None


def tell(checkpoint):
    print(f'  log   {checkpoint.origin}\n  size  {checkpoint.size:,}\n  root  {base64.b64encode(checkpoint.root).decode()}')
    for name, seconds in checkpoint.seen.items():
        print(f'  seen  {name} at {datetime.fromtimestamp(seconds, timezone.utc):%d %B %Y %H:%M:%S} UTC')


def export(args):
    disclosures = read_object(text_of(args.disclosures), 'the disclosures') if args.disclosures else {}
    kept = [(file, text_of(file)) for file in args.checkpoint]
    with open(args.file, encoding='utf-8', newline='\n') as lines:
        checked = check_export(lines, args.key, kept, args.witness, args.seal)
    states = list(checked.history.fields.states(disclosures))
    print(f'OK: {checked.history.count:,} entries lead to the root that was signed')
    tell(checked.checkpoint)
    print(f'{checked.proofs:,} proofs of single entries hold; {len(checked.older):,} older checkpoints are beginnings of this log')
    for file in [file for file, _ in kept] + [f'The seal of {size} entries' for size, _ in args.seal]:
        print(f'{file} is a beginning of this log')
    for note in checked.notes:
        print(f'Note: {note}')
    print_fields(states, args.fields)
    if args.key is None:
        print('The key came with the export. Compare it with one you have from elsewhere (--key).')


def print_fields(states, all_of_them):
    count = {'disclosed': 0, 'withheld': 0, 'erased': 0}
    for index, place, state, value in states:
        count[state.split()[0]] += 1
        # What was erased is not shown again, though whoever asks still has it.
        shown = state == 'disclosed'
        if all_of_them or value is not None:
            words = f': {json.dumps(value, ensure_ascii=False)}' if shown else '' if value is None else ', and you still hold its words'
            print(f'entry {index + 1}, {place}: {state}{words}')
    if states:
        print('Sealed fields: ' + ', '.join(f'{number:,} {state}' for state, number in count.items()))


def tiles(args):
    checkpoint = note_of(Path(args.folder) / 'checkpoint', args)
    older = [(file, note_of(file, args)) for file in args.checkpoint]
    need_witnesses(args.witness, [checkpoint, *(one for _, one in older)])
    count = check_tiles(args.folder, checkpoint, older)
    print(f'OK: {checkpoint.size:,} entries and {count:,} tiles lead to the root that was signed')
    tell(checkpoint)
    for file, _ in older:
        print(f'{file} is a beginning of this log')


def entry(args):
    """Writes the bytes of one entry of an export, as they were hashed. Checks nothing."""
    with open(args.file, encoding='utf-8', newline='\n') as lines:
        for number, line in enumerate(lines):
            if number == args.number:
                sys.stdout.buffer.write(read_object(line, 'the line')['entry'].encode())
                return
    raise Refused(f'the export has no entry {args.number}')


def receipt(args):
    index, checkpoint = check_tlog_proof(text_of(args.file), Path(args.entry).read_bytes(), args.key, args.witness)
    print(f'OK: {args.entry} is entry {index + 1} (leafIdx {index}) of the log')
    tell(checkpoint)


def inclusion(args):
    data = Path(args.entry).read_bytes() if args.entry else None
    under = note_of(args.checkpoint, args)
    need_witnesses(args.witness, [under] if under else [])
    index, size = check_inclusion_receipt(text_of(args.file), data, under)
    print(f'OK: entry {index + 1} (leafIdx {index}) is in the tree of {size:,}')
    if not args.checkpoint:
        print('The root is the word of the receipt. Give a checkpoint and the key to compare it with what was signed.')


def consistency(args):
    older, newer = note_of(args.older, args), note_of(args.newer, args)
    need_witnesses(args.witness, [one for one in (older, newer) if one])
    sizes = check_consistency_receipt(text_of(args.file), older, newer)
    print('OK: the tree of {1:,} begins with the tree of {0:,}'.format(*sizes))
    if not (args.older and args.newer):
        print('A root without its checkpoint is the word of the receipt.')


def checkpoint(args):
    seal = note_of(args.file, args)
    need_witnesses(args.witness, [seal])
    print('OK: the checkpoint is signed by the key given')
    tell(seal)


def disclosure(args):
    pointer, value = read_disclosure(args.disclosure)
    print(f'digest {digest_of(args.disclosure)}\nplace  {pointer}\nvalue  {json.dumps(value, ensure_ascii=False)}')
