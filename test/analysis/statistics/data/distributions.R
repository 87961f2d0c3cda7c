# Values of distribution functions and quantiles, with R's own code (Loader, Wichura, TOMS 708). R 4.2.2:
#   Rscript distributions.R > distributions.json
show <- function(x) paste(sprintf("%.17g", x), collapse = ", ")
row <- function(name, arguments, value) sprintf('  "%s": [\n%s\n  ]', name, paste0("    [", apply(cbind(arguments, value), 1, show), "]", collapse = ",\n"))

z <- c(-30, -8, -4, -1.959963984540054, -0.1, 0, 1e-9, 0.5, 1.96, 3, 6)
p <- c(1e-300, 1e-10, 0.001, 0.025, 0.05, 0.3, 0.5, 0.62, 0.925, 0.975, 0.9999)
degrees <- c(1, 2, 2.5, 5, 29, 59, 1000, 1e6, 1e9)
t <- expand.grid(c(-12, -3, -1e-3, 0, 0.7, 2, 5), degrees)
tq <- expand.grid(c(1e-10, 0.025, 0.4, 0.5, 0.95, 0.975, 0.995), degrees)
fd <- rbind(c(2, 2), c(1, 10), c(3, 7.5), c(56, 392), c(2, 57), c(199999, 13799931))
f <- cbind(rep(c(0.01, 0.5, 1, 3.2, 40), each = 6), fd[rep(1:6, 5), ])
fq <- cbind(rep(c(0.001, 0.025, 0.5, 0.975, 0.999), each = 6), fd[rep(1:6, 5), ])
# qf itself takes a chi-square above 4e5 degrees of freedom and loses digits of small quantiles, so pf is inverted.
inverse <- function(x) exp(uniroot(function(l) pf(exp(l), x[2], x[3]) - x[1], log(qf(x[1], x[2], x[3])) + c(-0.1, 0.1), tol = 1e-15)$root)
c2 <- expand.grid(c(1e-3, 0.5, 3, 26.1, 90), c(1, 2, 3, 8, 61))
cq <- expand.grid(c(0.001, 0.05, 0.5, 0.95, 0.999), c(1, 2, 3, 8, 61, 3000))
heads <- rbind(c(0, 1), c(0, 6), c(2, 6), c(21, 60), c(30, 60), c(4899, 10000), c(499969009, 1e9), c(499999020017, 1e12))
throws <- expand.grid(c(0.005, 0.025, 0.05, 0.5), c(1, 2, 5, 6, 12, 60, 61, 1000, 123457, 1e9, 1e12))

cat("{\n", paste(c(
  row("normalProbability", z, pnorm(z)),
  row("normalQuantile", p, qnorm(p)),
  row("studentTProbability", t, pt(t[, 1], t[, 2])),
  row("studentTQuantile", tq, qt(tq[, 1], tq[, 2])),
  row("fProbability", f, pf(f[, 1], f[, 2], f[, 3])),
  row("fQuantile", fq, apply(fq, 1, inverse)),
  row("chiSquareUpperTail", c2, pchisq(c2[, 1], c2[, 2], lower.tail = FALSE)),
  row("chiSquareQuantile", cq, qchisq(cq[, 1], cq[, 2])),
  row("coinProbability", heads, pbinom(heads[, 1], heads[, 2], 0.5)),
  row("coinQuantile", throws, qbinom(throws[, 1], throws[, 2], 0.5))
), collapse = ",\n"), "\n}\n", sep = "")
