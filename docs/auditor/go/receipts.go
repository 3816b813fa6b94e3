package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// receipt is either kind, as JSON.
type receipt struct {
	LeafIdx, TreeSize, Size1, Size2 int64
	Root, LeafHash, Root1, Root2    string
	Proof                           []string
}

func readReceipt(file string) (r receipt) {
	need(json.Unmarshal(read(file), &r), "receipt")
	for _, size := range []int64{r.LeafIdx, r.TreeSize, r.Size1, r.Size2} {
		if size < 0 || size > largest {
			refuse("size %d", size)
		}
	}
	return
}

// mustHold checks an inclusion proof: nothing in it but hashes, everything else from a checkpoint or the entry.
func mustHold(what string, index int64, leaf tlog.Hash, proof []tlog.Hash, size int64, root tlog.Hash) {
	if index >= size {
		refuse("%s: there is no entry %d in a tree of %d", what, index, size)
	}
	need(tlog.CheckRecord(proof, size, root, index, leaf), what)
}

// checkInclusion checks a receipt as JSON. Its root is its own word unless a checkpoint is given, its hash unless the entry is.
func checkInclusion(file, entry string, under *checkpoint) {
	r := readReceipt(file)
	leaf := hashFrom(r.LeafHash)
	if entry != "" && tlog.RecordHash(read(entry)) != leaf {
		refuse("the receipt is of another entry")
	}
	mustBeUnder(r.TreeSize, hashFrom(r.Root), under)
	mustHold("receipt", r.LeafIdx, leaf, hashesFrom(r.Proof), r.TreeSize, hashFrom(r.Root))
	fmt.Printf("OK: entry %d (leafIdx %d) is in the tree of %d\n", r.LeafIdx+1, r.LeafIdx, r.TreeSize)
	tellOwnWord(under)
}

func checkConsistency(file string, older, newer *checkpoint) {
	r := readReceipt(file)
	if r.Size1 < 1 || r.Size1 > r.Size2 {
		refuse("sizes %d and %d", r.Size1, r.Size2)
	}
	mustBeUnder(r.Size1, hashFrom(r.Root1), older)
	mustBeUnder(r.Size2, hashFrom(r.Root2), newer)
	need(tlog.CheckTree(hashesFrom(r.Proof), r.Size2, hashFrom(r.Root2), r.Size1, hashFrom(r.Root1)), "receipt")
	fmt.Printf("OK: the tree of %d begins with the tree of %d\n", r.Size2, r.Size1)
	tellOwnWord(older, newer)
}

func mustBeUnder(size int64, root tlog.Hash, c *checkpoint) {
	if c != nil && (c.size != size || c.root != root) {
		refuse("the receipt is under another checkpoint")
	}
}

func tellOwnWord(checkpoints ...*checkpoint) {
	for _, c := range checkpoints {
		if c == nil {
			fmt.Println("A root without its checkpoint is the word of the receipt.")
			return
		}
	}
}

// checkReceipt checks a C2SP tlog-proof, which brings its checkpoint.
func checkReceipt(file, entry string, verifier note.Verifier) {
	head, signed, _ := strings.Cut(string(read(file)), "\n\n")
	lines := strings.Split(head, "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" {
		refuse("it is no tlog-proof")
	}
	lines = lines[1:]
	if len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	if len(lines) == 0 || !strings.HasPrefix(lines[0], "index ") {
		refuse("the receipt does not say its index")
	}
	text := strings.TrimPrefix(lines[0], "index ")
	index, err := strconv.ParseInt(text, 10, 64)
	need(err, "index")
	if strconv.FormatInt(index, 10) != text || index < 0 || index > largest {
		refuse("index %q", text)
	}
	c := openCheckpoint("checkpoint", []byte(signed), verifier)
	mustHold("receipt", index, tlog.RecordHash(read(entry)), hashesFrom(lines[1:]), c.size, c.root)
	fmt.Printf("OK: %s is entry %d (leafIdx %d) of the log\n%s", entry, index+1, index, c)
}
