def main():
    for round in range(6):
        numbers = []
        for i in range(300000):
            numbers.append(i)
        index = {}
        for n in numbers:
            index[n] = n * 2
        print(len(numbers), sum(index[n] for n in numbers))


main()
