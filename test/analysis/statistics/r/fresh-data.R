# Statistics of the data sets in a CSV file, by base R:   Rscript fresh-data.R DATA.csv SEED > results.json
# Columns: set, value, later, amount, group, industry, q1 … q5.
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(arguments[1], stringsAsFactors = FALSE)
seed <- as.numeric(arguments[2])
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "json.R"))
both <- function(x) unname(as.numeric(x))
margins <- list(group = c(a = 0.5, b = 0.3, c = 0.2), industry = c(x = 0.45, y = 0.55))
tails <- c(0.025, 0.975)

description <- function(x) {
  n <- length(x); m <- function(k) mean((x - mean(x))^k)
  skew <- m(3) / m(2)^1.5; kurt <- m(4) / m(2)^2 - 3
  list(mean = mean(x), sd = sd(x), standardError = sd(x) / sqrt(n), mad = mad(x), iqr = IQR(x), trimmed = mean(x, trim = 0.1), skewness = skew,
    populationSkewness = skew * sqrt(n * (n - 1)) / (n - 2), kurtosis = kurt, populationKurtosis = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * kurt + 6),
    quantiles = both(quantile(x, c(0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95), type = 7)))
}
median_interval <- function(x) {
  n <- length(x); k <- qbinom(0.025, n, 0.5); s <- sort(x)
  list(rank = k, coverage = 1 - 2 * pbinom(k - 1, n, 0.5), lower = s[k], upper = s[n - k + 1])
}
bootstrap <- function(x, B = 150) {
  state <- seed; n <- length(x)
  draw <- function() { ix <- integer(n); for (j in 1:n) { state <<- (16807 * state) %% 2147483647; ix[j] <- floor(state / 2147483647 * n) + 1 }; mean(x[ix]) }
  replicates <- vapply(1:B, function(b) draw(), 0)
  u <- mean(vapply(1:n, function(i) mean(x[-i]), 0)) - vapply(1:n, function(i) mean(x[-i]), 0)
  a <- sum(u^3) / (6 * sum(u^2)^1.5)
  # Equal means differ in the last digit by the order of their terms; a tie is a tie.
  below <- replicates < mean(x) - 1e-9; tied <- abs(replicates - mean(x)) <= 1e-9
  z0 <- qnorm((sum(below) + 0.5 * sum(tied)) / B); z <- z0 + qnorm(tails)
  shares <- pnorm(z0 + z / (1 - a * z))
  list(acceleration = a, bias = z0, shares = shares, bca = both(quantile(replicates, shares)), percentile = both(quantile(replicates, tails)))
}
icc_one <- function(x, g) {
  squares <- anova(lm(x ~ factor(g)))$`Mean Sq`; n <- table(g); n0 <- (sum(n) - sum(n^2) / sum(n)) / (length(n) - 1)
  (squares[1] - squares[2]) / (squares[1] + (n0 - 1) * squares[2])
}
adequacy <- function(R) {
  inverse <- solve(R); partial <- -inverse / sqrt(outer(diag(inverse), diag(inverse))); diag(partial) <- 0; diag(R) <- 0
  sum(R^2) / (sum(R^2) + sum(partial^2))
}
reliability <- function(Q) {
  k <- ncol(Q); n <- nrow(Q)
  alpha <- function(X) ncol(X) / (ncol(X) - 1) * (1 - sum(diag(cov(X))) / sum(cov(X)))
  r <- (sum(cor(Q)) - k) / (k * (k - 1)); a <- alpha(Q)
  list(n = n, alpha = a, standardised = k * r / (1 + (k - 1) * r), itemTotal = vapply(1:k, function(j) cor(Q[, j], rowSums(Q[, -j])), 0),
    ifDeleted = vapply(1:k, function(j) alpha(Q[, -j]), 0), feldt = 1 - (1 - a) * qf(rev(tails), n - 1, (n - 1) * (k - 1)),
    sem = sd(rowSums(Q)) * sqrt(1 - a), eigenvalues = eigen(cor(Q))$values, adequacy = adequacy(cor(Q)))
}
factor_share <- function(Q) tryCatch({
  f <- factanal(Q, 1, lower = 0.005, control = list(opt = list(factr = 0, pgtol = 0, maxit = 10000)))
  if (any(f$uniquenesses < 0.01)) NA else sum(f$loadings)^2 / (sum(f$loadings)^2 + sum(f$uniquenesses))
}, error = function(e) NA)
groups <- function(x, g) {
  pairs <- combn(sort(unique(g)), 2, simplify = FALSE); N <- length(x); ranks <- rank(x); ties <- sum(table(x)^3 - table(x))
  k <- kruskal.test(x, factor(g))
  tests <- lapply(pairs, function(p) {
    a <- x[g == p[1]]; b <- x[g == p[2]]
    w <- suppressWarnings(wilcox.test(a, b, exact = anyDuplicated(c(a, b)) == 0 && max(length(a), length(b)) <= 20))
    i <- g == p[1]; j <- g == p[2]
    z <- (mean(ranks[i]) - mean(ranks[j])) / sqrt((N * (N + 1) / 12 - ties / (12 * (N - 1))) * (1 / sum(i) + 1 / sum(j)))
    list(u = both(w$statistic), p = w$p.value, shift = median(outer(a, b, "-")), delta = mean(sign(outer(a, b, "-"))), z = z, dunnP = 2 * pnorm(-abs(z)))
  })
  p <- vapply(tests, function(t) t$p, 0)
  o <- oneway.test(x ~ factor(g))
  list(H = both(k$statistic), p = k$p.value, welch = list(statistic = both(o$statistic), degreesOfFreedom = both(o$parameter), p = o$p.value), pairs = tests, holm = p.adjust(p, "holm"), bh = p.adjust(p, "BH"))
}
trend <- function(x) {
  n <- length(x); S <- 0; slopes <- c()
  for (i in 1:(n - 1)) for (j in (i + 1):n) { S <- S + sign(x[j] - x[i]); slopes <- c(slopes, (x[j] - x[i]) / (j - i)) }
  t <- table(x); V <- (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18; Z <- (S - sign(S)) / sqrt(V)
  list(s = S, variance = V, p = 2 * pnorm(-abs(Z)), tauB = cor(x, 1:n, method = "kendall"), slope = median(slopes), intercept = median(x) - median(1:n) * median(slopes))
}
panel <- function(before, after) {
  d <- after - before; w <- suppressWarnings(wilcox.test(d)); t <- t.test(d); walsh <- outer(d, d, "+") / 2
  list(mean = mean(d), shift = median(walsh[upper.tri(walsh, TRUE)]), v = both(w$statistic), p = w$p.value, t = both(t$statistic), tP = t$p.value)
}
weighting <- function(d) {
  n <- nrow(d); w <- rep(1, n)
  repeat {
    before <- w
    for (v in names(margins)) { share <- tapply(w, d[[v]], sum) / sum(w); w <- w * both(margins[[v]][d[[v]]] / share[d[[v]]]) }
    if (max(abs(w - before)) < 1e-13) break
  }
  w <- w * n / sum(w); x <- d$value; m <- sum(w * x) / sum(w); o <- order(x); reached <- cumsum(w[o]) / sum(w)
  W <- margins$group; s <- split(x, d$group)
  list(weights = w, mean = m, variance = sum(w * (x - m)^2) / sum(w), standardError = sqrt(n / (n - 1) * sum((w * (x - m))^2)) / sum(w),
    deff = n * sum(w^2) / sum(w)^2, effective = sum(w)^2 / sum(w^2), quantiles = vapply(c(0.1, 0.25, 0.5, 0.75, 0.9), function(p) x[o][which(reached >= p - 1e-12)[1]], 0),
    stratified = sum(W * vapply(s, mean, 0)[names(W)]), stratifiedError = sqrt(sum(vapply(names(W), function(h) W[[h]]^2 * var(s[[h]]) / length(s[[h]]), 0))))
}
agreement <- function(d) {
  a <- d$q1; b <- d$q2; ok <- !is.na(a) & !is.na(b); a <- a[ok]; b <- b[ok]
  o <- table(factor(a, 0:4), factor(b, 0:4)) / length(a); w <- outer(0:4, 0:4, function(i, j) (i - j)^2)
  n <- nrow(d); long <- data.frame(y = c(d$value, d$later), firm = factor(rep(1:n, 2)), assessor = factor(rep(1:2, each = n)))
  m <- anova(lm(y ~ firm + assessor, long))$`Mean Sq`; e <- d$value - d$later
  list(kappa = 1 - sum(w * o) / sum(w * outer(rowSums(o), colSums(o))), icc = (m[1] - m[3]) / (m[1] + m[3] + 2 * (m[2] - m[3]) / n),
    limits = mean(e) + c(-1.96, 1.96) * sd(e))
}
all <- lapply(split(data, data$set), function(d) {
  x <- d$value; Q <- as.matrix(d[, paste0("q", 1:5)]); Q <- Q[complete.cases(Q), ]
  yes <- sum(d$q1 >= 3, na.rm = TRUE); n <- sum(!is.na(d$q1)); D2 <- mahalanobis(Q, colMeans(Q), cov(Q))
  list(description = description(x), geometricMean = exp(mean(log(d$amount))), t = both(t.test(x)$conf.int), t90 = both(t.test(x, conf.level = 0.9)$conf.int),
    median = median_interval(x), wilson = both(prop.test(yes, n, correct = FALSE)$conf.int), bootstrap = bootstrap(x), icc = icc_one(x, d$group),
    reliability = reliability(Q), omega = factor_share(Q), groups = groups(x, d$group), trend = trend(x[1:14]), panel = panel(x, d$later),
    weighting = weighting(d), agreement = agreement(d), spearman = cor(x, d$amount, method = "spearman"), mahalanobis = list(squared = D2, p = pchisq(D2, 5, lower.tail = FALSE)))
})
cat(json(unname(all)), "\n")
