"""One folder a view. Views only draw and dispatch, and never import each other."""
