# Agreement of two "assessors" on testdata.csv: levels q1 and q2, and scores of the first and the last four items.
# R 4.2.2: Rscript agreement.R > agreement.json
d <- read.csv("testdata.csv")
show <- function(x) paste(sprintf("%.17g", x), collapse = ", ")
levels <- 0:4
observed <- table(factor(d$q1, levels), factor(d$q2, levels)) / nrow(d)
weights <- outer(levels, levels, function(a, b) (a - b)^2)
kappa <- 1 - sum(weights * observed) / sum(weights * outer(rowSums(observed), colSums(observed)))

first <- 25 * rowMeans(d[, paste0("q", 1:4)], na.rm = TRUE); second <- 25 * rowMeans(d[, paste0("q", 5:8)], na.rm = TRUE)
long <- data.frame(score = c(first, second), firm = factor(rep(d$firm, 2)), assessor = factor(rep(1:2, each = nrow(d))))
m <- anova(lm(score ~ firm + assessor, long))$`Mean Sq`
icc <- (m[1] - m[3]) / (m[1] + m[3] + 2 * (m[2] - m[3]) / nrow(d))
limits <- mean(first - second) + c(-1.96, 1.96) * sd(first - second)
cat(sprintf('{\n  "kappa": %s,\n  "icc": %s,\n  "bias": %s,\n  "sd": %s,\n  "limits": [%s]\n}\n', show(kappa), show(icc), show(mean(first - second)), show(sd(first - second)), show(limits)))
