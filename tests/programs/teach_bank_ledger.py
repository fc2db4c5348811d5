"""A bank with a ledger: dataclasses, custom exceptions, transactions that roll back, an uncaught error at the end."""
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import asdict, astuple, dataclass, field, replace
from enum import Enum
from functools import total_ordering
from typing import Dict, List, Optional


class BankError(Exception):
    """What can go wrong at the counter."""


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        super().__init__('%s: balance %.2f, needed %.2f' % (account.owner, account.balance, needed))
        self.missing = needed - account.balance


class Kind(Enum):
    DEPOSIT = '+'
    WITHDRAWAL = '-'
    INTEREST = '%'

    def __str__(self):
        return self.value


@dataclass(frozen=True)
class Entry:
    kind: Kind
    amount: float
    note: str = field(default='', compare=False)

    def __str__(self):
        return '{0.kind}{0.amount:.2f}{1}'.format(self, ' ' + self.note if self.note else '')


@total_ordering
@dataclass
class Account:
    owner: str
    balance: float = 0.0
    entries: List[Entry] = field(default_factory=list, repr=False)
    limit: Optional[float] = None

    def __post_init__(self):
        if not self.owner:
            raise ValueError('an account needs an owner')

    def __lt__(self, other):
        if not isinstance(other, Account):
            return NotImplemented
        return (self.balance, self.owner) < (other.balance, other.owner)

    def deposit(self, amount, note=''):
        if amount <= 0:
            raise BankError('cannot deposit %r' % amount)
        self.balance += amount
        self.entries.append(Entry(Kind.DEPOSIT, amount, note))

    def withdraw(self, amount, note=''):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        if self.limit is not None and amount > self.limit:
            raise BankError('%s may take %.2f at a time' % (self.owner, self.limit))
        self.balance -= amount
        self.entries.append(Entry(Kind.WITHDRAWAL, amount, note))


class Bank:
    def __init__(self):
        self.accounts: Dict[str, Account] = {}

    def open(self, owner, **options):
        account = self.accounts[owner] = Account(owner, **options)
        return account

    @contextmanager
    def transaction(self):
        saved = deepcopy(self.accounts)
        try:
            yield self
        except BankError as error:
            self.accounts = saved
            print('  rolled back:', error)
            raise
        else:
            print('  committed')

    def transfer(self, source, target, amount):
        self.accounts[target].deposit(amount, 'from ' + source)
        self.accounts[source].withdraw(amount, 'to ' + target)


bank = Bank()
ann, bob = bank.open('ann', balance=100.0), bank.open('bob', limit=30)
print(ann, bob, ann > bob, ann >= ann, sorted([ann, bob])[0].owner)
with bank.transaction():
    bank.transfer('ann', 'bob', 40)
print([str(e) for e in bob.entries], ann.entries[0])
try:
    with bank.transaction():
        bank.transfer('ann', 'bob', 500)
except InsufficientFunds as error:
    print('missing', error.missing, error.__class__.__mro__[1].__name__)
print(bank.accounts['ann'].balance, bank.accounts['bob'].balance, bank.accounts['ann'] is ann)
print(asdict(bank.accounts['bob']))
print(astuple(bob.entries[0]), hash(bob.entries[0]) == hash(Entry(Kind.DEPOSIT, 40)))
print(replace(ann, owner='anna', entries=[]), ann == replace(ann))
for attempt in (lambda: Account(''), lambda: Account(), lambda: ann.deposit(-1), lambda: bob.withdraw(35),
                lambda: setattr(bob.entries[0], 'amount', 0), lambda: ann < 3, lambda: Account('x', balnce=1)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__ + ':', error)
try:
    bob.withdraw('much')
except TypeError as error:
    problem = error
    print('TypeError:', error)
raise BankError('closed') from problem
