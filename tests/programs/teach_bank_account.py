"""A bank account with a history, as a first lesson on classes."""


class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__('need {} but have {}'.format(needed, available))
        self.needed = needed
        self.available = available


class Account:
    interest = 0.02
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []
        Account.count += 1

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError('amount must be positive')
        self.balance += amount
        self.history.append(('deposit', amount))
        return self.balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(('withdraw', amount))
        return self.balance

    def __repr__(self):
        return f'<{type(self).__name__} {self.owner!r}: {self.balance:.2f}>'


class Savings(Account):
    interest = 0.05

    def add_interest(self):
        gain = self.balance * self.interest
        self.deposit(gain)
        return gain


a = Account('Ann', 100)
b = Savings('Bob', 250.0)
print(a, b, Account.count, Savings.count)
print(a.deposit(50), a.withdraw(30))
print(round(b.add_interest(), 2), b)
try:
    a.withdraw(1000)
except InsufficientFunds as e:
    print(type(e).__name__, e, e.needed, e.available)
for bad in (0, -5):
    try:
        a.deposit(bad)
    except ValueError as e:
        print('bad', bad, e)
for kind, amount in a.history:
    print('%-10s|%8.2f' % (kind, amount))
print(sorted([a, b], key=lambda x: -x.balance))
print(isinstance(b, Account), issubclass(Savings, Account), type(b).__mro__)
print([c.__name__ for c in Savings.__mro__], vars(a)['owner'])
