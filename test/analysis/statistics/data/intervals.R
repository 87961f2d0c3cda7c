# Intervals and the intraclass correlation of testdata.csv. R 4.2.2: Rscript intervals.R > intervals.json
d <- read.csv("testdata.csv", colClasses = c(province = "character"))
show <- function(x) if (length(x) == 1) sprintf("%.17g", x) else paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]")

squares <- anova(lm(score ~ factor(province), d))$`Mean Sq`
n <- table(d$province)
n0 <- (sum(n) - sum(n^2) / sum(n)) / (length(n) - 1)
icc <- (squares[1] - squares[2]) / (squares[1] + (n0 - 1) * squares[2])

# Two-sample BCa of a difference of means, acceleration over both samples; replicates by the Park–Miller stream, small first.
small <- d$score[d$size == "small"]; medium <- d$score[d$size == "medium"]
state <- 4711
draw <- function(x) x[sapply(seq_along(x), function(i) { state <<- (16807 * state) %% 2147483647; floor(state / 2147483647 * length(x)) + 1 })]
replicates <- sapply(1:999, function(b) mean(draw(small)) - mean(draw(medium)))
estimate <- mean(small) - mean(medium)
influence <- function(x, sign) { j <- sapply(seq_along(x), function(i) sign * mean(x[-i])); (length(x) - 1) * (mean(j) - j) / length(x) }
l <- c(influence(small, 1), influence(medium, -1))
a <- sum(l^3) / (6 * sum(l^2)^1.5)
z0 <- qnorm((sum(replicates < estimate) + 0.5 * sum(replicates == estimate)) / length(replicates))
z <- z0 + qnorm(c(0.05, 0.95))
shares <- pnorm(z0 + z / (1 - a * z))

rho <- function(x) cor(x[, 1], x[, 2])
pairs <- cbind(d$q1, d$q2)
j <- sapply(1:60, function(i) rho(pairs[-i, ])); u <- mean(j) - j

out <- list(t90 = t.test(d$score, conf.level = 0.9)$conf.int, iccProvince = icc, differenceAcceleration = a, differenceShares = shares,
  difference90 = unname(quantile(replicates, shares)), correlation = rho(pairs), correlationAcceleration = sum(u^3) / (6 * sum(u^2)^1.5))
cat("{\n", paste(sprintf('  "%s": %s', names(out), sapply(out, show)), collapse = ",\n"), "\n}\n", sep = "")
