// The first file of the target replaces this one.
