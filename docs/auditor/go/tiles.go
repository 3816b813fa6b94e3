package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"strconv"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// tilePath is where C2SP tlog-tiles puts a tile, or a bundle of entries.
func tilePath(kind string, index, width int64) string {
	path := fmt.Sprintf("%03d", index%1000)
	for index >= 1000 {
		index /= 1000
		path = fmt.Sprintf("x%03d/%s", index%1000, path)
	}
	if width < 256 {
		path += fmt.Sprintf(".p/%d", width)
	}
	return "tile/" + kind + "/" + path
}

// tileWidth is how many hashes a tile of a log of a size has; none when there is no such tile.
func tileWidth(size, level, index int64) int64 {
	width := size>>uint(8*level) - index*256
	if width > 256 {
		return 256
	}
	return width
}

// checkTiles recomputes a log published as files from its entries: every tile, the checkpoint, those that were kept.
func checkTiles(folder string, verifier note.Verifier, kept []string) {
	signed := openCheckpoint("checkpoint", read(filepath.Join(folder, "checkpoint")), verifier)
	log := &tree{}
	for index := int64(0); index*256 < signed.size; index++ {
		width := tileWidth(signed.size, 0, index)
		name := tilePath("entries", index, width)
		takeBundle(log, name, read(filepath.Join(folder, name)), width)
	}
	log.mustBe("the checkpoint", signed)
	count := 0
	for level := int64(0); signed.size>>uint(8*level) > 0; level++ {
		for index := int64(0); tileWidth(signed.size, level, index) > 0; index++ {
			width := tileWidth(signed.size, level, index)
			name := tilePath(strconv.FormatInt(level, 10), index, width)
			hashes, err := tlog.ReadTileData(tlog.Tile{H: 8, L: int(level), N: index, W: int(width)}, log)
			need(err, name)
			if !bytes.Equal(read(filepath.Join(folder, name)), hashes) {
				refuse("%s does not hold the hashes of the entries", name)
			}
			count++
		}
	}
	for _, file := range kept {
		log.mustBe(file, openCheckpoint(file, read(file), verifier))
	}
	fmt.Printf("OK: %d entries and %d tiles lead to the root that was signed; so do %d checkpoints that were kept\n%s", signed.size, count, len(kept), signed)
}

// takeBundle takes in the entries of a bundle: each stands after its length in two bytes.
func takeBundle(log *tree, name string, data []byte, width int64) {
	for at := int64(0); at < width; at++ {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			refuse("%s ends too early", name)
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		log.add(data[2:end])
		data = data[end:]
	}
	if len(data) != 0 {
		refuse("%s goes on after its entries", name)
	}
}
