x = 1
x is 5
'\d'
return 5
