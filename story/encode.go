package story

import (
	"encoding/binary"
	"errors"
	"math"
	"time"
)

// encoding is the version of the binary form of a profile. It goes up when a
// profile of the same text would come out otherwise.
const encoding = 2

// MarshalBinary writes p: a version byte, the day as days since 1970 plus one
// (0: unknown), then each view as its length, a count and its terms, a word's
// hash and weight each.
func (p *Profile) MarshalBinary() ([]byte, error) {
	out := []byte{encoding}
	day := int64(0)
	if p.dated {
		day = p.day.Unix()/86400 + 1
	}
	out = binary.AppendVarint(out, day)
	for v, terms := range p.terms {
		out = binary.AppendUvarint(out, uint64(p.lengths[v]))
		out = binary.AppendUvarint(out, uint64(len(terms)))
		for _, t := range terms {
			out = binary.LittleEndian.AppendUint32(out, t.word)
			out = binary.LittleEndian.AppendUint16(out, t.weight)
		}
	}
	return out, nil
}

// ErrProfile says that bytes hold no profile of this version; make it again
// from the report.
var ErrProfile = errors.New("is no story profile of this version")

// UnmarshalBinary reads what MarshalBinary writes.
func (p *Profile) UnmarshalBinary(b []byte) error {
	const size = 6 // of a term
	if len(b) == 0 || b[0] != encoding {
		return ErrProfile
	}
	day, n := binary.Varint(b[1:])
	if n <= 0 {
		return ErrProfile
	}
	b = b[1+n:]
	var q Profile
	if q.dated = day != 0; q.dated {
		q.day = time.Unix((day-1)*86400, 0).UTC()
	}
	for v := range q.terms {
		length, m := binary.Uvarint(b)
		if m <= 0 || length > math.MaxInt32 {
			return ErrProfile
		}
		q.lengths[v] = int(length)
		b = b[m:]
		count, n := binary.Uvarint(b)
		if n <= 0 || count > uint64(len(b)-n)/size {
			return ErrProfile
		}
		b = b[n:]
		q.terms[v] = make([]term, count)
		for i := range q.terms[v] {
			q.terms[v][i] = term{binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint16(b[4:])}
			b = b[size:]
		}
	}
	if len(b) > 0 {
		return ErrProfile
	}
	*p = q
	return nil
}
