package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type header struct {
	Format, Vkey, Checkpoint string
	Size                     int64
	Checkpoints              []struct {
		Note  string
		Proof []string
	}
}

type line struct {
	LeafIdx *int64
	Entry   *string
	Proof   *[]string
}

// checkExport recomputes an exported log from its entries. What entries say is not looked at: the Python verifier does that.
func checkExport(file string, verifier note.Verifier, kept []string) {
	opened, err := os.Open(file)
	need(err, "export")
	defer opened.Close()
	lines := bufio.NewReaderSize(opened, 1<<20)
	var head header
	next(lines, &head)
	if head.Format != "minutebook-export/1" {
		refuse("it is no export of the form minutebook-export/1")
	}
	if own := newVerifier(head.Vkey); own.Name() != verifier.Name() || own.KeyHash() != verifier.KeyHash() {
		refuse("the export names another key than the one given")
	}
	signed := openCheckpoint("the checkpoint of the export", []byte(head.Checkpoint), verifier)
	log, proofs := &tree{}, 0
	for {
		var one line
		if !next(lines, &one) {
			break
		}
		what := fmt.Sprintf("entry %d", log.size+1)
		if one.LeafIdx == nil || *one.LeafIdx != log.size || one.Entry == nil {
			refuse("%s says it is another, or is none", what)
		}
		entry := []byte(*one.Entry)
		if one.Proof != nil {
			mustHold(what, log.size, tlog.RecordHash(entry), hashesFrom(*one.Proof), signed.size, signed.root)
			proofs++
		}
		log.add(entry)
	}
	if log.size != head.Size || log.size != signed.size {
		refuse("the export has %d entries, says it has %d, and its checkpoint is of %d", log.size, head.Size, signed.size)
	}
	log.mustBe("the checkpoint", signed)
	for at, older := range head.Checkpoints {
		what := fmt.Sprintf("older checkpoint %d", at+1)
		c := openCheckpoint(what, []byte(older.Note), verifier)
		log.mustBe(what, c)
		if c.size > 0 {
			need(tlog.CheckTree(hashesFrom(older.Proof), signed.size, signed.root, c.size, c.root), what)
		}
	}
	for _, file := range kept {
		log.mustBe(file, openCheckpoint(file, read(file), verifier))
	}
	fmt.Printf("OK: %d entries lead to the root that was signed; so do %d older checkpoints and %d that were kept; %d proofs of single entries hold\n%s", log.size, len(head.Checkpoints), len(kept), proofs, signed)
}

// next reads a line of JSON; false at the end.
func next(lines *bufio.Reader, value interface{}) bool {
	data, err := lines.ReadBytes('\n')
	if err == io.EOF && len(data) == 0 {
		return false
	}
	if err != io.EOF {
		need(err, "export")
	}
	need(json.Unmarshal(data, value), "a line of the export")
	return true
}
