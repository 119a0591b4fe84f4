"""Links to TensorFlow Playground, to and from an experiment that follows that page's rules.

`read_link` in `reading` gives an experiment, `link_of` in `writing` a link; both say in sentences
what is not the same.
"""
