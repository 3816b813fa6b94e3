import { decimal } from './checkpoint.js';
import { FormatError } from './errors.js';
import { assertSize, isSize } from './sizes.js';

/** Hashes in a full tile, and entries in a full bundle (C2SP tlog-tiles). */
export const FULL_TILE = 256;
/** Levels of the tree that one level of tiles spans. */
export const TILE_HEIGHT = 8;

/** A file of a published log: hashes of one level, or entries. */
export interface TileName {
  /** 0 to 63; level `l` holds the hashes of subtrees over 256^l leaves. */
  readonly level: number | 'entries';
  /** Position within the level. */
  readonly index: number;
  /** How many hashes or entries it holds: 1 to 256. */
  readonly width: number;
}

/**
 * Where a tile of hashes lies below the log's prefix: `tile/0/x001/x234/067.p/5`.
 *
 * @throws {RangeError} for a level, index or width no tile has
 */
export function tilePath(level: number, index: number, width: number = FULL_TILE): string {
  if (!isLevel(level)) throw new RangeError(`A tile's level is from 0 to 63, not ${level}.`);
  return `tile/${level}/${numbered(index, width)}`;
}

/**
 * Where a bundle of entries lies below the log's prefix: `tile/entries/x001/x234/067.p/5`.
 *
 * @throws {RangeError} for an index or width no bundle has
 */
export const entriesPath = (index: number, width: number = FULL_TILE): string =>
  `tile/entries/${numbered(index, width)}`;

const PATH = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/;

/**
 * What lies at a path, when it is one that `tilePath` or `entriesPath` gives: any other spelling is refused.
 *
 * @throws {FormatError}
 */
export function parseTilePath(path: string): TileName {
  const [, level, groups, width] = PATH.exec(path) ?? [];
  if (level === undefined || groups === undefined) throw new FormatError('This is not the path of a tile.');
  const name: TileName = {
    level: level === 'entries' ? level : decimal(level, 'level of a tile'),
    index: Number(groups.replaceAll(/[x/]/g, '')),
    width: width === undefined ? FULL_TILE : decimal(width, 'width of a tile'),
  };
  if (
    !isWidth(name.width) ||
    !isSize(name.index) ||
    (name.level !== 'entries' && !isLevel(name.level)) ||
    pathOf(name) !== path
  )
    throw new FormatError('This is not the path of a tile.');
  return name;
}

/** The path of a tile or a bundle. */
export const pathOf = ({ level, index, width }: TileName): string =>
  level === 'entries' ? entriesPath(index, width) : tilePath(level, index, width);

/** The tiles of one level: so many full ones, then one of `partial` hashes unless that is 0. */
export interface LevelWidths {
  readonly level: number;
  readonly full: number;
  readonly partial: number;
}

/** The tiles a tree of `size` is published as, level by level from the leaves. Bundles are as level 0. */
export function tileWidths(size: number): LevelWidths[] {
  const levels: LevelWidths[] = [];
  for (let level = 0, hashes = assertSize(size); hashes > 0; level += 1) {
    const full = Math.floor(hashes / FULL_TILE);
    levels.push({ level, full, partial: hashes % FULL_TILE });
    hashes = full;
  }
  return levels;
}

/** How many hashes tile `index` of a level has in a tree of `size`: 0 when there is none. */
export function tileWidth(level: number, index: number, size: number): number {
  const hashes = Math.floor(assertSize(size) / FULL_TILE ** level);
  return Math.max(0, Math.min(FULL_TILE, hashes - index * FULL_TILE));
}

const isWidth = (width: number) => isSize(width) && width >= 1 && width <= FULL_TILE;

const isLevel = (level: number) => isSize(level) && level <= 63;

function numbered(index: number, width: number): string {
  if (!isWidth(width)) throw new RangeError(`A tile's width is from 1 to ${FULL_TILE}, not ${width}.`);
  const digits = assertSize(index, "A tile's index").toString();
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/[0-9]{3}/g) ?? [];
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return width === FULL_TILE ? path : `${path}.p/${width}`;
}
