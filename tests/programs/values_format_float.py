def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

for v in (0.0,-0.0,1e16,1e15,1e22,1e-5,0.0001,123456789.123,float('inf'),float('-inf'),float('nan'),1.5,100.0,1e100,5e-324,2**-44,1.7976931348623157e308):
    for spec in ('','g','.3g','e','f','.0f','n','%',',','_','10','+','#','#g','010','.17g','.1','.0','.2e','G','F','z','z.0f','-10.2f','<10','=+12','012.3e',',.2f','012,.1f'):
        print(repr(spec), repr(v), end=' ')
        show(lambda: format(v, spec))
