"""An exported minute book: JSON lines, of which the first says what the export is and each other one is an entry."""
from typing import NamedTuple

from basics import Refused, hash_from, hashes_from, need, size_from
from entries import History
from instants import SKEW, seconds_of
from notes import Checkpoint, need_witnesses, open_checkpoint, read_key
from strict_json import read_object
from tree import check_consistency, check_inclusion, leaf_hash, roots_at

FORMAT = 'minutebook-export/1'


class Checked(NamedTuple):
    checkpoint: object
    older: list
    history: History
    proofs: int
    notes: list  # what may be harmless, and is for a person to look at


def check_export(lines, key=None, kept=(), witnesses=(), printed=()):
    """`kept` are (name, note) of checkpoints from elsewhere, `printed` (size, root) of seals as minutes print them: where
    a root is known from elsewhere no signature is needed. Without a key the export's own is believed."""
    lines = iter(lines)
    header = read_object(next(lines, ''), 'the first line')
    need(header.get('format') == FORMAT, f'it is no export of the form {FORMAT}')
    own = read_key(header['vkey'])
    need(key is None or key == own, 'the export names another key than the one given')
    key = key or own
    size = size_from(header['size'], 'the size')
    checkpoint = signed('the checkpoint of the export', header['checkpoint'], key, witnesses)
    need(checkpoint.size == size, 'the checkpoint is of another size than the export')
    older = [
        signed(f'older checkpoint {at}', one['note'], key, witnesses) for at, one in enumerate(header['checkpoints'], 1)
    ]
    kept = [(name, signed(name, note, key, witnesses)) for name, note in kept]
    kept += [(f'the printed seal of {size} entries', read_seal(size, root)) for size, root in printed]

    history, leaves, proofs = History(), [], 0
    for line in lines:
        if not line.strip():
            continue
        which = f'entry {len(leaves) + 1}'
        item = read_object(line, which)
        need(item.get('leafIdx') == len(leaves), f'{which} says it is another')
        entry = utf8(item.get('entry'), which)
        leaves.append(leaf_hash(entry))
        if 'proof' in item:
            proof = hashes_from(item['proof'], f'the proof of {which}')
            telling(which, check_inclusion, len(leaves) - 1, size, leaves[-1], proof, checkpoint.root)
            proofs += 1
        history.take(item['entry'])

    need(len(leaves) == size, f'the export has {len(leaves)} entries, and its checkpoint is of {size}')
    roots = roots_at(leaves, {size, *(one.size for one in older), *(one.size for _, one in kept)})
    need(roots[size] == checkpoint.root, 'the entries do not lead to the root that was signed')
    for at, (one, given) in enumerate(zip(older, header['checkpoints']), 1):
        need(roots.get(one.size) == one.root, f'the entries do not lead to the root of older checkpoint {at}')
        proof = hashes_from(given['proof'], f'the proof of older checkpoint {at}')
        telling(f'older checkpoint {at}', check_consistency, one.size, size, one.root, checkpoint.root, proof)
    for name, one in kept:
        need(one.size <= size, f'{name} is of {one.size} entries, and the export has {size}: entries are missing at the end')
        same = roots[one.size] == one.root
        need(same, f'the export does not begin with the {one.size} entries of {name}: history was rewritten')
    checkpoints = [*older, checkpoint, *(one for _, one in kept)]
    need_witnesses(witnesses, checkpoints)
    notes = [note for one in checkpoints for note in check_times(history.recorded, one)]
    return Checked(checkpoint, older, history, proofs, notes)


def read_seal(size, root):
    return Checkpoint('', size_from(size.replace(',', ''), 'the size of a seal'), hash_from(root, 'the root of a seal'), {})


def check_times(recorded, checkpoint):
    """An entry a witness had seen was recorded before that, give or take five minutes. The next one need not have been
    recorded after it, since a witness that was away is asked later: one that was not is told, for a person to judge."""
    for witness, seconds in checkpoint.seen.items():
        if checkpoint.size > 0 and seconds_of(recorded[checkpoint.size - 1]) > seconds + SKEW:
            raise Refused(
                f'entry {checkpoint.size} says it was recorded at {recorded[checkpoint.size - 1]}, '
                f'which does not fit the time at which {witness} saw {checkpoint.size} entries'
            )
        if checkpoint.size < len(recorded) and seconds_of(recorded[checkpoint.size]) < seconds - SKEW:
            yield (
                f'entry {checkpoint.size + 1} says it was recorded at {recorded[checkpoint.size]}, before {witness} saw '
                f'{checkpoint.size} entries: the witness was asked late, or the entry is back-dated'
            )


def signed(what, note, key, witnesses):
    return telling(what, open_checkpoint, note, key, witnesses)


def telling(what, check, *values):
    try:
        return check(*values)
    except Refused as why:
        raise Refused(f'{what}: {why}') from None


def utf8(text, which):
    """The bytes that were hashed. Half a character, which JSON can write, has none."""
    try:
        return text.encode()
    except (UnicodeEncodeError, AttributeError):
        raise Refused(f'{which} is no text') from None
