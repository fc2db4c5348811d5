def main():
    for round in range(6):
        parts = []
        for i in range(200000):
            parts.append(str(i))
        print(len(','.join(parts)))
        s = ''
        for i in range(200000):
            s += 'x'
        print(len(s))


main()
