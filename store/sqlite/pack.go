package sqlite

import (
	"database/sql/driver"
	"encoding/json"
	"errors"
	"sync"

	fast "github.com/go-json-experiment/json"
	"github.com/klauspost/compress/zstd"
	"modernc.org/sqlite"
)

// packer compresses columns with zstd. It may be used by several goroutines.
type packer struct {
	enc *zstd.Encoder
	dec *zstd.Decoder
}

// maxUnpacked is the most that a column may hold: some ten times the largest
// input that is read.
const maxUnpacked = 256 << 20

func newPacker() *packer {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(2), zstd.WithWindowSize(1<<20), zstd.WithEncoderCRC(true))
	dec, derr := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderMaxMemory(maxUnpacked))
	if err := errors.Join(err, derr); err != nil { // options above are wrong
		panic(err)
	}
	return &packer{enc, dec}
}

// inSQL packs and unpacks for views and migrations.
var inSQL = sync.OnceValue(func() error {
	p := newPacker()
	return errors.Join(
		sqlite.RegisterDeterministicScalarFunction("pack", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
			text, ok := args[0].(string)
			if !ok {
				return nil, errors.New("pack: no text")
			}
			return p.pack([]byte(text)), nil
		}),
		sqlite.RegisterDeterministicScalarFunction("unpack", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
			text := ""
			err := packedText{p, &text}.Scan(args[0])
			return text, err
		}))
})

func (p *packer) pack(b []byte) []byte { return p.enc.EncodeAll(b, nil) }

func (p *packer) unpack(b []byte) ([]byte, error) { return p.dec.DecodeAll(b, nil) }

func (p *packer) packJSON(x any) ([]byte, error) {
	b, err := json.Marshal(x)
	if err != nil {
		return nil, err
	}
	return p.pack(b), nil
}

// packed is a compressed column of JSON.
type packed struct {
	p  *packer
	to any
}

func (c packed) Scan(x any) error {
	b, ok := x.([]byte)
	if !ok {
		return errors.New("no packed value")
	}
	b, err := c.p.unpack(b)
	if err != nil {
		return err
	}
	return fast.Unmarshal(b, c.to)
}

// packedText is a compressed column of text.
type packedText struct {
	p  *packer
	to *string
}

func (c packedText) Scan(x any) error {
	b, ok := x.([]byte)
	if !ok {
		return errors.New("no packed text")
	}
	b, err := c.p.unpack(b)
	*c.to = string(b)
	return err
}
