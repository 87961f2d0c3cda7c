# A value as JSON, with every digit: lists as objects or arrays, vectors as arrays unless they have one element (I() keeps those), NA as null.
json <- function(x) {
  if (is.list(x)) {
    parts <- vapply(x, json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ", "), "]"))
    return(paste0("{ ", paste0('"', names(x), '": ', parts, collapse = ",\n  "), " }"))
  }
  x <- unname(x)
  y <- if (is.character(x)) paste0('"', x, '"') else ifelse(is.na(x), "null", sprintf("%.17g", x))
  if (length(y) == 1 && !inherits(x, "AsIs")) y else paste0("[", paste(y, collapse = ", "), "]")
}
