values = {'a': [1, 2, 3]}
result = (values['a'][0] +
          values['a'][1] +
          values['b'][2])
