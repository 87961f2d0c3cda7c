# Reliability of the eight items of testdata.csv, beyond golden.R. R 4.2.2: Rscript reliability.R > reliability.json
d <- read.csv("testdata.csv")
show <- function(x) if (is.matrix(x)) paste0("[", paste(apply(x, 1, show), collapse = ", "), "]") else if (length(x) == 1) sprintf("%.17g", x) else paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]")
Q <- as.matrix(d[, paste0("q", 1:8)]); Q <- unname(Q[complete.cases(Q), ])

# factanal stops early by default; here it goes on as far as doubles let it.
fit <- function(x) { f <- factanal(x, 1, lower = 0.005, control = list(opt = list(factr = 0, pgtol = 0, maxit = 10000))); l <- f$loadings[, 1]; list(l = unname(if (sum(l) < 0) -l else l), u = unname(f$uniquenesses)) }
eight <- fit(Q)

# Four items of which the first nearly is the factor: a Heywood case.
H <- cbind(rowSums(Q[, 1:6]), Q[, 1:3]); heywood <- fit(H)

# Two blocks of four items, and the eigenvalues of unrelated items in as many cases.
set.seed(1); B <- 4000
random <- t(replicate(B, eigen(cor(matrix(rnorm(57 * 8), 57)), symmetric = TRUE, only.values = TRUE)$values))
out <- list(covariance = cov(Q), loadings = eight$l, uniquenesses = eight$u,
  omegaStandardised = sum(eight$l)^2 / (sum(eight$l)^2 + sum(eight$u)),
  heywoodCovariance = cov(H), heywoodLoadings = heywood$l, heywoodUniquenesses = heywood$u,
  parallel95 = unname(apply(random, 2, quantile, 0.95)), parallelMean = colMeans(random))
cat("{\n", paste(sprintf('  "%s": %s', names(out), sapply(out, show)), collapse = ",\n"), "\n}\n", sep = "")
