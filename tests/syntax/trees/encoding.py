# -*- coding: utf-8 -*-
hä = "中"
if hä:
	x = 1
y = ﬁ
