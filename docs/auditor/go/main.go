// Checks what a minute book gives away, with Go's own packages for signed notes and transparency logs
// (golang.org/x/mod/sumdb/note and sumdb/tlog, which check Go's module downloads) and nothing of the program it checks.
//
//	verify export      -key KEY [-checkpoint FILE]... EXPORT
//	verify tiles       -key KEY [-checkpoint FILE]... FOLDER
//	verify receipt     -key KEY RECEIPT.tlog-proof ENTRY
//	verify inclusion   [-entry FILE] [-key KEY -checkpoint FILE] RECEIPT.json
//	verify consistency [-key KEY -older FILE -newer FILE] RECEIPT.json
//	verify checkpoint  -key KEY CHECKPOINT
//
// Exit status 0: everything holds; 1: something does not; 2: it was asked wrongly.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

// refusal is what every check ends with when something does not hold.
type refusal string

func refuse(format string, values ...interface{}) { panic(refusal(fmt.Sprintf(format, values...))) }

// need refuses when an error came up; what says of what.
func need(err error, what string) {
	if err != nil {
		refuse("%s: %v", what, err)
	}
}

func read(file string) []byte {
	data, err := os.ReadFile(file)
	need(err, "file")
	return data
}

// files is a flag that may be repeated.
type files []string

func (f *files) String() string     { return strings.Join(*f, " ") }
func (f *files) Set(s string) error { *f = append(*f, s); return nil }

// checked says which options each command makes use of.
var checked = map[string]string{
	"export":      " key checkpoint ",
	"tiles":       " key checkpoint ",
	"receipt":     " key ",
	"inclusion":   " key entry checkpoint ",
	"consistency": " key older newer ",
	"checkpoint":  " key ",
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: verify export|tiles|receipt|inclusion|consistency|checkpoint [-key KEY] [-checkpoint FILE]... FILE [ENTRY]; see README.md")
	os.Exit(2)
}

func main() {
	if len(os.Args) < 2 {
		usage()
	}
	flags := flag.NewFlagSet(os.Args[1], flag.ExitOnError)
	key := flags.String("key", "", "public key of the log, from elsewhere")
	var kept files
	flags.Var(&kept, "checkpoint", "a checkpoint you kept; may be repeated")
	entry := flags.String("entry", "", "file with the bytes of the entry")
	older := flags.String("older", "", "the older checkpoint")
	newer := flags.String("newer", "", "the newer checkpoint")
	_ = flags.Parse(os.Args[2:])
	args := flags.Args()
	takes := map[string]int{"export": 1, "tiles": 1, "receipt": 2, "inclusion": 1, "consistency": 1, "checkpoint": 1}[os.Args[1]]
	isJSON := os.Args[1] == "inclusion" || os.Args[1] == "consistency"
	needsKey := !isJSON || len(kept) > 0 || *older+*newer != ""
	if takes == 0 || len(args) != takes || (needsKey && *key == "") {
		usage()
	}
	// What would not be checked is not taken: whoever gives it would believe it was.
	flags.Visit(func(given *flag.Flag) {
		if !strings.Contains(checked[os.Args[1]], " "+given.Name+" ") || (os.Args[1] == "inclusion" && len(kept) > 1) {
			usage()
		}
	})
	defer func() {
		switch why := recover().(type) {
		case nil:
		case refusal:
			fmt.Println("REFUSED:", why)
			os.Exit(1)
		default:
			// A fault of this program or of a package is never taken for a check that held.
			panic(why)
		}
	}()
	switch os.Args[1] {
	case "export":
		checkExport(args[0], newVerifier(*key), kept)
	case "tiles":
		checkTiles(args[0], newVerifier(*key), kept)
	case "receipt":
		checkReceipt(args[0], args[1], newVerifier(*key))
	case "inclusion":
		checkInclusion(args[0], *entry, given(kept, *key))
	case "consistency":
		checkConsistency(args[0], given([]string{*older}, *key), given([]string{*newer}, *key))
	case "checkpoint":
		fmt.Printf("OK: the checkpoint is signed by the key given\n%s", openCheckpoint(args[0], read(args[0]), newVerifier(*key)))
	}
}

// given opens the checkpoint of a file; nil when none was named.
func given(names []string, key string) *checkpoint {
	if len(names) == 0 || names[0] == "" {
		return nil
	}
	c := openCheckpoint(names[0], read(names[0]), newVerifier(key))
	return &c
}
