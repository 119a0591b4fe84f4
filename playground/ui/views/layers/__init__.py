"""The tabs about layers: heat-maps of weights and gradients, histograms of activations, trends."""
