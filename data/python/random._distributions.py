"""Distributions that are made of random() alone."""

import sys as _sys
from math import acos as _acos, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor, lgamma as _lgamma
from math import log as _log, log2 as _log2, pi as _pi, sqrt as _sqrt

_version = _sys.version_info[:2]
_LOG4 = _log(4.0)
_SG = 1.0 + _log(4.5)


class Distributions:
    def lognormvariate(self, mu=0.0, sigma=1.0):
        return _exp(self.normalvariate(mu, sigma))

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return 2.0 * _pi * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + _acos(f)) % (2.0 * _pi)
        return (mu - _acos(f)) % (2.0 * _pi)

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            return self._large_gamma(alpha) * beta
        if alpha == 1.0:
            return self._exponential() * beta
        return self._small_gamma(alpha) * beta

    def _exponential(self):
        if _version >= (3, 8):
            return -_log(1.0 - self.random())
        u = self.random()
        while u <= 1e-7:
            u = self.random()
        return -_log(u)

    def _large_gamma(self, alpha):
        """Cheng's method."""
        ainv = _sqrt(2.0 * alpha - 1.0)
        b = alpha - _LOG4
        c = alpha + ainv
        while True:
            u1 = self.random()
            if not 1e-7 < u1 < .9999999:
                continue
            u2 = 1.0 - self.random()
            v = _log(u1 / (1.0 - u1)) / ainv
            x = alpha * _exp(v)
            z = u1 * u1 * u2
            r = b + c * v - x
            if r + _SG - 4.5 * z >= 0.0 or r >= _log(z):
                return x

    def _small_gamma(self, alpha):
        """Kennedy and Gentle's algorithm GS."""
        while True:
            u = self.random()
            b = (_e + alpha) / _e
            p = b * u
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u1 = self.random()
            if u1 <= (x ** (alpha - 1.0) if p > 1.0 else _exp(-x)):
                return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha) if _version >= (3, 10) else 1.0 / u ** (1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    if _version >= (3, 9):
        def randbytes(self, n):
            return self.getrandbits(n * 8).to_bytes(n, 'little')

    if _version >= (3, 12):
        def binomialvariate(self, n=1, p=0.5):
            if n < 0:
                raise ValueError('n must be non-negative')
            if p in (0.0, 1.0):
                return n if p else 0
            if p < 0.0 or p > 1.0:
                raise ValueError('p must be in the range 0.0 <= p <= 1.0')
            if n == 1:
                return 1 if self.random() < p else 0
            if p > 0.5: # the rarer of the two is counted
                return n - self.binomialvariate(n, 1.0 - p)
            return self._few_successes(n, p) if n * p < 10.0 else self._many_successes(n, p)

        def _few_successes(self, n, p):
            """Devroye's geometric method."""
            successes = tried = 0
            scale = _log2(1.0 - p)
            while scale:
                tried += 1 + _floor(_log2(self.random()) / scale)
                if tried > n:
                    break
                successes += 1
            return successes

        def _many_successes(self, n, p):
            """Hörmann's transformed rejection with squeeze."""
            deviation = _sqrt(n * p * (1.0 - p))
            odds = _log(p / (1.0 - p))
            mode = _floor((n + 1) * p)
            height = _lgamma(mode + 1) + _lgamma(n - mode + 1)
            b = 1.15 + 2.53 * deviation
            a = 0.0248 * b - 0.0873 + 0.01 * p
            while True:
                place = self.random() - 0.5
                edge = 0.5 - _fabs(place)
                k = _floor((2.0 * a / edge + b) * place + (n * p + 0.5))
                if not 0 <= k <= n:
                    continue
                v = self.random()
                if edge >= 0.07 and v <= 0.92 - 4.2 / b:
                    return k
                v *= (2.83 + 5.1 / b) * deviation / (a / (edge * edge) + b)
                if _log(v) <= height - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - mode) * odds:
                    return k
