"""One folder for each view.

Views draw and pass on what the user does; they never import each other.
"""
