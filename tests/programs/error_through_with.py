def level3(x):
    return x / 0
def level2(x):
    try:
        return level3(x)
    except ZeroDivisionError as exc:
        raise ValueError(f"bad value: {x!r}") from exc
class Account:
    def __init__(self, balance=0):
        self.balance = balance
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self.balance, amount)
        self.balance -= amount
class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"need {amount - balance} more")
        self.balance = balance
try:
    Account(10).withdraw(50)
except InsufficientFunds as e:
    print(e, e.args, e.balance)
class Res:
    def __enter__(self): return self
    def __exit__(self, *a): print("released", a[0].__name__ if a[0] else None)
def process(items):
    total = 0
    for i, item in enumerate(items):
        with Res():
            total += level2(
                item,
            )
    return total
def main():
    data = {"k": [1, 2]}
    print(data["k"][0])
    result = [process([v]) for v in data["k"]]
    return result
if __name__ == "__main__":
    main()
