package story

// units is how many inner units the network has, of 32 that were trained: the
// others decayed to nothing.
const units = 18

// The weights are in znetwork.go. They were learned by gradient descent (Adam,
// Kingma and Ba 2015: twenty passes over pairs of reports that share rare words,
// steps of 0.01 falling to 0, decay 3e-4) from the training and development parts
// of three sets of labelled news, each of the same weight: incidents with guns,
// round-ups of politics, and ECB+. What is measured on the development parts was
// measured with weights that had not seen them.

// odds is a network of one inner layer, with integer weights: what it makes of
// the features of a pair is the log-odds, in thousandths, that they tell the
// same story. An inner unit counts where it is above 0 (rectified linear unit).
func odds(f *pairing) int {
	z := weighted(&direct, f) + bias
	for k := range inner {
		if h := weighted(&inner[k], f) + innerBias[k]; h > 0 {
			z += outer[k] * h / 1000
		}
	}
	return z
}

// weighted is the sum of features by weights in units of 1e-8.
func weighted(weights, f *pairing) int {
	var sum int64 // 32 bits would overflow
	for i, w := range weights {
		sum += int64(w) * int64(f[i])
	}
	return int(sum / 100_000)
}
