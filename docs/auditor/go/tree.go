package main

import (
	"crypto/sha256"
	"errors"

	"golang.org/x/mod/sumdb/tlog"
)

// tree is a log's hashes as they are computed from its entries, in the order tlog stores them.
type tree struct {
	stored []tlog.Hash
	size   int64
}

func (t *tree) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for at, index := range indexes {
		if index < 0 || index >= int64(len(t.stored)) {
			return nil, errors.New("no such hash")
		}
		hashes[at] = t.stored[index]
	}
	return hashes, nil
}

func (t *tree) add(entry []byte) {
	hashes, err := tlog.StoredHashes(t.size, entry, t)
	need(err, "entry")
	t.stored = append(t.stored, hashes...)
	t.size++
}

// root of the first so many entries.
func (t *tree) root(size int64) tlog.Hash {
	if size == 0 {
		return sha256.Sum256(nil)
	}
	root, err := tlog.TreeHash(size, t)
	need(err, "root")
	return root
}

// mustBe refuses a checkpoint that is not one of this log's.
func (t *tree) mustBe(what string, c checkpoint) {
	if c.size > t.size {
		refuse("%s is of %d entries, and there are %d: entries are missing at the end", what, c.size, t.size)
	}
	if t.root(c.size) != c.root {
		refuse("the first %d entries do not lead to the root of %s", c.size, what)
	}
}
