// Package weights embeds the weight files that learn/count has made. They have a
// licence of their own: see LICENSE and ATTRIBUTION in this folder.
package weights
