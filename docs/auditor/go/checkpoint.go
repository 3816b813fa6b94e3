package main

import (
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// largest size there is: above, numbers are not exact everywhere, and tlog does not end above 2^62.
const largest = 1<<53 - 1

type checkpoint struct {
	origin string
	size   int64
	root   tlog.Hash
}

func (c checkpoint) String() string {
	return fmt.Sprintf("  log   %s\n  size  %d\n  root  %s\n", c.origin, c.size, c.root)
}

func newVerifier(key string) note.Verifier {
	verifier, err := note.NewVerifier(strings.TrimSpace(key))
	need(err, "key")
	return verifier
}

// openCheckpoint gives a checkpoint (C2SP tlog-checkpoint) that the key signed; what names it when it is refused.
func openCheckpoint(what string, data []byte, verifier note.Verifier) checkpoint {
	opened, err := note.Open(data, note.VerifierList(verifier))
	need(err, what)
	for _, signature := range append(opened.Sigs, opened.UnverifiedSigs...) {
		// x/mod passes over spare bits, by which two texts would stand for one signature.
		raw, err := base64.StdEncoding.DecodeString(signature.Base64)
		need(err, what)
		if base64.StdEncoding.EncodeToString(raw) != signature.Base64 {
			refuse("%s: a signature is not base64 in its one right form", what)
		}
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		refuse("%s: it is of %q, and the key of %q", what, lines[0], verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	need(err, what)
	if strconv.FormatInt(size, 10) != lines[1] || size < 0 || size > largest {
		refuse("%s: its size is %q", what, lines[1])
	}
	return checkpoint{lines[0], size, hashFrom(lines[2])}
}

func hashFrom(text string) tlog.Hash {
	hash, err := tlog.ParseHash(text)
	need(err, "hash")
	if hash.String() != text {
		refuse("a hash is not base64 in its one right form: %s", text)
	}
	return hash
}

func hashesFrom(texts []string) (hashes []tlog.Hash) {
	for _, text := range texts {
		hashes = append(hashes, hashFrom(text))
	}
	return
}
