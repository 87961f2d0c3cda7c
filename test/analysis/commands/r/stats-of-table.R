# What csr stats tells of a table, by base R:   Rscript stats-of-table.R TABLE.csv > results.json
# Columns: firm, year, size, x, q1 … q4. Names as in stats_golden.json.
missing <- c("NA", "", "n/a", "-", ".", "缺失")
d <- read.csv(commandArgs(trailingOnly = TRUE)[1], na.strings = missing, strip.white = TRUE, encoding = "UTF-8")
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "../../statistics/r/json.R"))
s <- d$x[!is.na(d$x)]; n <- length(s)
m <- function(k) mean((s - mean(s))^k)
g1 <- m(3) / m(2)^1.5; g2 <- m(4) / m(2)^2 - 3
desc <- list(n = n, mean = mean(s), sd = sd(s), se = sd(s) / sqrt(n), median = median(s), "mad1.4826" = mad(s), iqr7 = IQR(s), trim10 = mean(s, trim = 0.1),
  skew_g1 = g1, kurt_g2 = g2, skew_G1 = g1 * sqrt(n * (n - 1)) / (n - 2), kurt_G2 = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6))
k <- qbinom(0.025, n, 0.5)

# Rows with a value and a size.
e <- d[!is.na(d$x) & !is.na(d$size), ]
sizes <- intersect(c("micro", "small", "medium"), e$size); e$size <- factor(e$size, levels = sizes); g <- split(e$x, e$size)
kw <- kruskal.test(x ~ size, e); H <- unname(kw$statistic)
pairs <- combn(sizes, 2, simplify = FALSE)
tests <- lapply(pairs, function(p) {
  a <- g[[p[1]]]; b <- g[[p[2]]]; D <- sign(outer(a, b, "-"))
  isExact <- length(a) <= 20 && length(b) <= 20 && !anyDuplicated(c(a, b))
  w <- wilcox.test(a, b, exact = isExact)
  list(pair = p, U = unname(w$statistic), p = w$p.value, cliff = mean(D), A12 = (mean(D) + 1) / 2, hl = median(outer(a, b, "-")))
})
P <- vapply(tests, function(t) t$p, 0)
r <- rank(e$x); N <- length(r); ties <- sum(table(e$x)^3 - table(e$x))
dunn <- lapply(pairs, function(p) {
  i <- e$size == p[1]; j <- e$size == p[2]
  z <- (mean(r[i]) - mean(r[j])) / sqrt((N * (N + 1) / 12 - ties / (12 * (N - 1))) * (1 / sum(i) + 1 / sum(j)))
  list(pair = p, z = z, p = 2 * pnorm(-abs(z)))
})

# Items over complete rows.
Q <- as.matrix(d[, paste0("q", 1:4)]); complete <- complete.cases(Q); Qc <- Q[complete, ]; C <- cov(Qc)
alpha <- function(C) nrow(C) / (nrow(C) - 1) * (1 - sum(diag(C)) / sum(C)); a <- alpha(C); df <- nrow(Qc) - 1
D2 <- mahalanobis(Qc, colMeans(Qc), C)
reliability <- list(nComplete = nrow(Qc), alpha = a, item_total_r = sapply(1:4, function(j) cor(Qc[, j], rowSums(Qc[, -j]))),
  alpha_if_deleted = sapply(1:4, function(j) alpha(C[-j, -j])), feldt95 = 1 - (1 - a) * qf(c(0.975, 0.025), df, 3 * df),
  sem = sd(rowMeans(Qc) * 25) * sqrt(1 - max(0, a)), eigen_cor = eigen(cor(Qc))$values)
careless <- list(longstring = apply(Q, 1, function(x) if (all(is.na(x))) 0 else max(rle(x[!is.na(x)])$lengths)), irv = unname(apply(Q, 1, sd, na.rm = TRUE)),
  mahal_chi2_999 = qchisq(0.999, 4), mahal_top3 = sort(D2, decreasing = TRUE)[1:3])

# First year against last; slope with a level for every company.
y <- d[!is.na(d$x), ]; ends <- range(y$year)
w <- merge(y[y$year == ends[1], c("firm", "x")], y[y$year == ends[2], c("firm", "x")], by = "firm"); change <- w$x.y - w$x.x
signed <- suppressWarnings(wilcox.test(change)); t <- t.test(change)
slope <- unname(coef(lm(x ~ year + factor(firm), y))["year"])
means <- tapply(y$x, y$year, mean)
total <- unname(means[length(means)] - means[1])

cat(json(list(desc = desc, quantile = list(type7 = unname(quantile(s, c(.05, .1, .25, .5, .75, .9, .95), type = 7))),
  t_ci = list(ci = as.numeric(t.test(s)$conf.int)), median_ci = list(k = k, ci = c(sort(s)[k], sort(s)[n - k + 1]), coverage = 1 - 2 * pbinom(k - 1, n, 0.5)),
  kruskal = list(H = H, df = unname(kw$parameter), p = kw$p.value, epsilon2 = H / (N - 1)),
  mannwhitney = list(tests = tests, holm = p.adjust(P, "holm"), BH = p.adjust(P, "BH"), bonferroni = p.adjust(P, "bonferroni")), dunn = dunn,
  reliability = reliability, careless = careless,
  trend = list(series = as.numeric(means), within = list(slope = slope)),
  panel = list(n = length(change), V = unname(signed$statistic), p = signed$p.value, mean_change = mean(change), t = unname(t$statistic), t_p = t$p.value),
  decomposition = list(total = total))))
