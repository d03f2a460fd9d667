// Package web fetches reports from http and https addresses, politely and
// never from private networks.
package web
