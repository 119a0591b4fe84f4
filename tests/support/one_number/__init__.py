"""The law of one number: how every view and export is read."""
