// Package weights embeds the weight files that cmd/train has made. They have a
// licence of their own: see LICENSE and ATTRIBUTION in this folder.
package weights
