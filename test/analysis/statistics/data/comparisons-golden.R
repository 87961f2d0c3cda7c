# Golden values for groups, trends, quality, robustness and initiatives, by base R (4.2.2):
#   Rscript comparisons-golden.R > comparisons-golden.json      in this folder
json <- function(x) {
  if (is.list(x)) {
    parts <- vapply(x, json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ", "), "]"))
    return(paste0("{ ", paste0('"', names(x), '": ', parts, collapse = ",\n  "), " }"))
  }
  if (is.character(x)) y <- paste0('"', x, '"') else y <- sprintf("%.17g", x)
  if (length(y) == 1) y else paste0("[", paste(y, collapse = ", "), "]")
}
p_of <- function(test) unname(test$p.value)
G <- list()

# Groups without ties: exact Mann-Whitney and its median difference.
x <- c(1.13, 2.37, 4.51, 6.79, 8.93); y <- c(0.41, 3.29, 5.63, 7.87, 9.17, 10.21, 11.39)
w <- wilcox.test(x, y, exact = TRUE, conf.int = TRUE)
G$exactU <- list(x = x, y = y, U = unname(w$statistic), p = p_of(w), shift = unname(w$estimate))
G$exactUTail <- list(p20 = 2 * pwilcox(150, 20, 20), p12x7 = 2 * pwilcox(15, 12, 7))
p <- c(0.001, 0.2, 0.04, 0.04, 0.9, 0.012, 0.5)
G$adjust <- list(p = p, holm = p.adjust(p, "holm"), BH = p.adjust(p, "BH"))
tied <- list(c(1, 1, 2, 3), c(2, 2, 3, 4, 4), c(4, 5, 5, 5, 1, 2))
k <- kruskal.test(tied)
G$kruskalTied <- list(H = unname(k$statistic), p = p_of(k))

# Panel: exact and normal signed rank, median of the Walsh averages, paired t.
d1 <- c(1.3, -0.4, 2.2, 3.1, -1.7, 0.9, 4.4, 2.9, -0.2, 5.3)
s1 <- wilcox.test(d1, exact = TRUE, conf.int = TRUE)
G$signedExact <- list(d = d1, V = unname(s1$statistic), p = p_of(s1), shift = unname(s1$estimate))
d2 <- c(3, 5, -2, 4, 0, 6, 1, 2, -1, 5, 3, 4)
s2 <- wilcox.test(d2, exact = FALSE, correct = TRUE); t2 <- t.test(d2)
walsh <- outer(d2, d2, "+") / 2
G$signedTied <- list(d = d2, V = unname(s2$statistic), p = p_of(s2), shift = median(walsh[upper.tri(walsh, TRUE)]), t = unname(t2$statistic), tP = p_of(t2))

# Trends: exact Mann-Kendall is Kendall's test against time; with ties, over all orders of the values.
series <- c(3.1, 2.7, 4.4, 5.2, 4.9, 6.3, 7.7)
kt <- cor.test(series, seq_along(series), method = "kendall", exact = TRUE)
G$kendallExact <- list(series = series, p = p_of(kt), tau = unname(kt$estimate))
orders <- function(v) if (length(v) <= 1) list(v) else do.call(c, lapply(seq_along(v), function(i) lapply(orders(v[-i]), function(r) c(v[i], r))))
S <- function(v) { s <- 0; for (i in seq_len(length(v) - 1)) for (j in (i + 1):length(v)) s <- s + sign(v[j] - v[i]); s }
ties <- c(2, 3, 3, 3, 5, 4)
all <- vapply(orders(ties), S, 0)
G$kendallTied <- list(series = ties, S = S(ties), p = mean(abs(all) >= abs(S(ties))))
firm <- rep(1:6, times = c(4, 3, 3, 4, 2, 3)); year <- c(1, 2, 3, 4, 1, 2, 4, 2, 3, 4, 1, 2, 3, 4, 1, 3, 2, 3, 4)
score <- c(50, 52, 55, 54, 40, 44, 47, 61, 60, 66, 33, 38, 37, 45, 70, 69, 58, 60, 65)
tw <- year - ave(year, firm); yw <- score - ave(score, firm); b <- sum(tw * yw) / sum(tw^2); e <- yw - b * tw
G$within <- list(firm = firm, year = year, score = score, slope = b, se = sqrt(6 / 5 * sum(tapply(tw * e, firm, sum)^2)) / sum(tw^2), dummies = unname(coef(lm(score ~ year + factor(firm)))["year"]))

# Quality: even-odd consistency of one respondent, Mahalanobis distances of the reference data.
d <- read.csv("testdata.csv", colClasses = c(province = "character"))
topics <- list(c(1, 2, 1), c(3, 4), c(2, 2, 3, 2), c(0, 1), c(4, 3, 4), c(1, 1, 0, 2), c(2, 4))
odd <- vapply(topics, function(v) mean(v[seq(1, length(v), 2)]), 0); even <- vapply(topics, function(v) mean(v[seq(2, length(v), 2)]), 0)
r <- cor(odd, even)
G$evenOdd <- list(topics = topics, r = r, corrected = 2 * r / (1 + r))
Q <- as.matrix(d[, paste0("q", 1:8)]); Q <- Q[complete.cases(Q), ]; D2 <- mahalanobis(Q, colMeans(Q), cov(Q))
G$mahalanobis <- list(squared = unname(D2), p = unname(pchisq(D2, 8, lower.tail = FALSE)))
le <- log(d$energy)
G$fences <- list(log = c(median(le) - 3 * mad(le), median(le) + 3 * mad(le)), iqr = c(quantile(le, .25) - 3 * IQR(le), quantile(le, .75) + 3 * IQR(le)))

# Robustness: squared correlation of each pair of items with the whole.
Qa <- as.matrix(d[, paste0("q", 1:8)])
areas <- sapply(1:4, function(a) 25 * rowMeans(Qa[, (2 * a - 1):(2 * a)], na.rm = TRUE))
r2 <- cor(areas, areas %*% c(.4, .3, .2, .1))[, 1]^2
G$importance <- list(weights = c(.4, .3, .2, .1), squared = unname(r2))

# Initiatives: rank correlation with ties, plain and with one variable held.
sp <- function(a, b) cor(a, b, method = "spearman")
a <- d$score; b <- d$energy; c3 <- as.numeric(factor(d$size, levels = c("micro", "small", "medium")))
G$spearman <- list(rho = sp(a, b), partial = (sp(a, b) - sp(a, c3) * sp(b, c3)) / sqrt((1 - sp(a, c3)^2) * (1 - sp(b, c3)^2)))

# Kaplan-Meier and log-rank from their formulas, since base R has no survival package. The data of Freireich et al. (1963), as in Gehan (1965).
mp <- c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35)
mp_seen <- c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)
placebo <- c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
third <- c(2, 3, 5, 7, 9, 13, 14, 18, 21, 30); third_seen <- c(1, 1, 0, 1, 1, 1, 0, 1, 1, 0)
km <- function(t, d) {
  u <- sort(unique(t[d == 1])); n <- sapply(u, function(x) sum(t >= x)); e <- sapply(u, function(x) sum(t == x & d == 1))
  S <- cumprod(1 - e / n); V <- cumsum(e / (n * (n - e))); z <- qnorm(.975) * sqrt(V) / log(S)
  list(day = u, waiting = S, lower = S^exp(-z), upper = S^exp(z))
}
log_rank <- function(t, d, g) {
  k <- max(g); O <- E <- numeric(k); V <- matrix(0, k, k)
  for (x in sort(unique(t[d == 1]))) {
    n <- sapply(1:k, function(i) sum(t >= x & g == i)); e <- sapply(1:k, function(i) sum(t == x & d == 1 & g == i)); N <- sum(n); D <- sum(e)
    O <- O + e; E <- E + D * n / N; if (N > 1) V <- V + D * (N - D) / (N - 1) * (diag(n / N) - outer(n, n) / N^2)
  }
  i <- 2:k; chi <- c(t((O - E)[i]) %*% solve(V[i, i]) %*% (O - E)[i])
  list(chi = chi, p = pchisq(chi, k - 1, lower.tail = FALSE), observed = O, expected = E)
}
G$survival <- list(mp = mp, mpSeen = mp_seen, placebo = placebo, third = third, thirdSeen = third_seen, km = km(mp, mp_seen),
  two = log_rank(c(mp, placebo), c(mp_seen, rep(1, 21)), rep(1:2, each = 21)),
  three = log_rank(c(mp, placebo, third), c(mp_seen, rep(1, 21), third_seen), c(rep(1:2, each = 21), rep(3, 10))))
cat(json(G), "\n")
