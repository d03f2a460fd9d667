// Package learn holds the learning machinery and the weight format. It knows
// nothing of news.
package learn
