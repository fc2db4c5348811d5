# -*- coding: Pigeon-7 -*-
print('not reached: there is no such encoding')
