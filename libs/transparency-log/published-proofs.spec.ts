import { describe, expect, it } from '@jest/globals';
import { readConsistencyReceipt, readInclusionReceipt, verifyConsistency, verifyInclusion } from './index.js';

/**
 * Proofs, good and hostile, from transparency-dev/merkle (testdata/inclusion, testdata/consistency; Apache-2.0), over the
 * entries of hash.spec.ts. Ways to spoil them are named as they are there.
 */
const ROOT3 = 'rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=';
const ROOT8 = 'XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=';
const EMPTY = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

const third = {
  leafIdx: 2,
  treeSize: 3,
  root: ROOT3,
  leafHash: 'ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=',
  proof: ['+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU='],
};
const sixth = {
  leafIdx: 5,
  treeSize: 8,
  root: ROOT8,
  leafHash: 'QnGia+DYqE8L1UyMMC58s6O10fpngKQLzOKHNHfatlg=',
  proof: [
    'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=',
    'yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=',
    '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
  ],
};
const random = 'q6yroAAAAAAAAAAAAAAAAAAAAAAAAAAAAGAGHgASNFY=';

describe('published inclusion proofs', () => {
  const verify = (receipt: unknown) => verifyInclusion(readInclusionReceipt(receipt));

  it.each([third, sixth])('hold: entry $leafIdx of $treeSize', (receipt) => verify(receipt));

  it.each<[string, object]>([
    ['leafIdx - 1', { ...third, leafIdx: 1 }],
    ['leafIdx + 1', { ...third, leafIdx: 3 }],
    ['leafIdx ^ 2', { ...third, leafIdx: 0 }],
    ['treeSize * 2', { ...third, treeSize: 6 }],
    ['treeSize / 2', { ...third, treeSize: 1 }],
    ['empty root', { ...third, root: '' }],
    ['trailing garbage', { ...third, proof: [...third.proof, ''] }],
    ['preceding garbage', { ...third, proof: ['', ...third.proof] }],
    ['removed component', { ...third, proof: [] }],
    ['preceding root', { ...sixth, proof: [ROOT8, ...sixth.proof] }],
    ['trailing root', { ...sixth, proof: [...sixth.proof, ROOT8] }],
    ['an empty tree', { leafIdx: 0, treeSize: 0, root: EMPTY, leafHash: '', proof: [] }],
    ['an empty tree with a leaf', { leafIdx: 0, treeSize: 0, root: EMPTY, leafHash: random, proof: [] }],
    ['a leaf under the empty root', { leafIdx: 0, treeSize: 1, root: EMPTY, leafHash: random, proof: [] }],
    ['nothing under nothing', { leafIdx: 0, treeSize: 1, root: '', leafHash: '', proof: [] }],
  ])('do not hold when spoilt: %s', (_, receipt) => expect(() => verify(receipt)).toThrow());
});

const one = {
  size1: 1,
  size2: 8,
  root1: 'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=',
  root2: ROOT8,
  proof: [
    'lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=',
    'Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=',
    'a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=',
  ],
};
const six = {
  size1: 6,
  size2: 8,
  root1: 'duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8=',
  root2: ROOT8,
  proof: [
    'DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=',
    'yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=',
    '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
  ],
};
const two = {
  size1: 2,
  size2: 5,
  root1: '+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=',
  root2: 'Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=',
  proof: ['Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=', 'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms='],
};

describe('published consistency proofs', () => {
  const verify = (receipt: unknown) => verifyConsistency(readConsistencyReceipt(receipt));

  it.each([one, six, two, { ...one, size2: 1, root2: one.root1, proof: null }])(
    'hold: from $size1 to $size2',
    (receipt) => verify(receipt),
  );

  it.each<[string, object]>([
    ['size1 ^ 2', { ...one, size1: 3 }],
    ['size1 - 1', { ...one, size1: 0 }],
    ['size2 * 2', { ...six, size2: 16 }],
    ['size2 / 2', { ...six, size2: 4 }],
    ['preceding root1', { ...six, proof: [six.root1, ...six.proof] }],
    ['trailing root2', { ...six, proof: [...six.proof, six.root2] }],
    ['preceding garbage', { ...six, proof: ['', ...six.proof] }],
    ['truncated proof', { ...six, proof: six.proof.slice(0, -1) }],
    ['empty proof', { ...six, proof: [] }],
    ['swapped roots', { ...two, root1: two.root2, root2: two.root1 }],
    [
      'modified proof[0] bit 4',
      { ...six, proof: ['HrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=', ...six.proof.slice(1)] },
    ],
    // Published as good; roots that are no hashes are refused here all the same.
    [
      'roots that are no hashes',
      { size1: 1, size2: 1, root1: 'ZG9uJ3QgY2FyZSAy', root2: 'ZG9uJ3QgY2FyZSAy', proof: [] },
    ],
    [
      'size1 is zero and size2 is not',
      { size1: 0, size2: 1, root1: 'ZG9uJ3QgY2FyZSAx', root2: 'ZG9uJ3QgY2FyZSAy', proof: [] },
    ],
  ])('do not hold when spoilt: %s', (_, receipt) => expect(() => verify(receipt)).toThrow());
});
