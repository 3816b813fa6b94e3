#!/usr/bin/env python3
"""Checks what a minute book gives away: exports, tiles, receipts, checkpoints. Needs Python 3.8 or later and nothing else.

Written from the public specifications; it shares no code with the program it checks.
Exit status: 0 everything holds, 1 something does not, 2 it was asked wrongly.
"""
import argparse
import sys

sys.dont_write_bytecode = True

import commands  # noqa: E402
from basics import Refused  # noqa: E402
from notes import read_key  # noqa: E402


def key_argument(text):
    try:
        return read_key(text)
    except Refused as why:
        raise argparse.ArgumentTypeError(str(why)) from None


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parsers = parser.add_subparsers(required=True, metavar='command')

    def command(run, about, *names, key=True):
        one = parsers.add_parser(run.__name__, help=about, description=about)
        one.set_defaults(run=run)
        for name in names:
            one.add_argument(name)
        if key is not None:
            one.add_argument('--key', type=key_argument, required=key, help='public key of the log, from elsewhere')
            one.add_argument('--witness', type=key_argument, action='append', default=[], help='public key of a witness; may be repeated')
        return one

    one = command(commands.export, 'an export as JSON lines', 'file', key=False)
    one.add_argument('--checkpoint', action='append', default=[], help='a checkpoint you kept; may be repeated')
    one.add_argument(
        '--seal', nargs=2, action='append', default=[], metavar=('SIZE', 'ROOT'), help='a seal as minutes print it'
    )
    one.add_argument('--disclosures', help='JSON object of digest to disclosure')
    one.add_argument('--fields', action='store_true', help='list every sealed field')
    one = command(commands.tiles, 'a log as a folder of tiles', 'folder')
    one.add_argument('--checkpoint', action='append', default=[], help='a checkpoint you kept; may be repeated')
    command(commands.receipt, 'a .tlog-proof receipt for an entry', 'file', 'entry')
    one = command(commands.inclusion, 'a receipt for an entry as JSON', 'file', key=False)
    one.add_argument('--entry', help='file with the bytes of the entry')
    one.add_argument('--checkpoint', help='the checkpoint it must be under')
    one = command(commands.consistency, 'a receipt that one log begins with another', 'file', key=False)
    one.add_argument('--older', help='the older checkpoint')
    one.add_argument('--newer', help='the newer checkpoint')
    command(commands.checkpoint, 'a checkpoint and who cosigned it', 'file')
    one = command(commands.entry, 'prints the bytes of one entry of an export', 'file', key=None)
    one.add_argument('number', type=int, help='counted from 1')
    command(commands.disclosure, 'what one disclosure says, and its digest', 'disclosure', key=None)
    args = parser.parse_args()
    if getattr(args, 'key', 0) is None and any(getattr(args, name, None) for name in ('older', 'newer')):
        parser.error('checkpoints are checked with the key of their log: give --key')
    if args.run is commands.inclusion and args.checkpoint and args.key is None:
        parser.error('checkpoints are checked with the key of their log: give --key')
    return args


def main():
    args = arguments()
    try:
        args.run(args)
    except (Refused, OSError, UnicodeDecodeError) as why:
        print(f'REFUSED: {why}')
        return 1
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as why:
        print(f'REFUSED: it is not formed as it should be ({type(why).__name__}: {why})')
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
