// Package learn holds linear models with integer weights: how they are
// trained, cut down, kept in files and looked up.
//
// A model is a [Table], or a [Narrow] or [Middle] one for few labels: one row
// of weights, one a label, for each feature. A feature is a 64-bit [Key]; what
// it means is the affair of the room that makes it, this package knows nothing
// of language or news. Scores are sums of integers, so they are the same on
// every machine, in any order of features and with any number of workers.
// Tables are safe for concurrent use, trainers are not.
//
// Training is the averaged perceptron (Collins, EMNLP 2002; Freund and
// Schapire 1999) with integer updates and a fixed order, so two runs on the
// same data give the same bytes. [Exchange] and [Tree] sort words into classes
// by their neighbours (Brown et al., Computational Linguistics 1992).
package learn
