"""A lending library: classes, exceptions of one's own, properties, sorting, reports."""


class LibraryError(Exception):
    """Base of what can go wrong at the desk."""


class NotAvailable(LibraryError):
    def __init__(self, book, borrower):
        super().__init__('%s is out to %s' % (book.title, borrower))
        self.book = book
        self.borrower = borrower


class UnknownBook(LibraryError, KeyError):
    def __str__(self):
        return 'no book ' + ', '.join(repr(a) for a in self.args)


class Book:
    count = 0

    def __init__(self, title, author, year, *tags):
        self.title, self.author, self.year = title, author, year
        self.tags = set(tags)
        self._borrower = None
        type(self).count += 1

    @property
    def borrower(self):
        return self._borrower

    @borrower.setter
    def borrower(self, name):
        if name is not None and self._borrower is not None:
            raise NotAvailable(self, self._borrower)
        self._borrower = name

    @property
    def available(self):
        return self._borrower is None

    def __repr__(self):
        return '%s(%r, %r, %d)' % (type(self).__name__, self.title, self.author, self.year)

    def __eq__(self, other):
        if not isinstance(other, Book):
            return NotImplemented
        return (self.title, self.author) == (other.title, other.author)

    def __hash__(self):
        return hash((self.title, self.author))


class EBook(Book):
    def __init__(self, *args, size=0, **kwargs):
        super().__init__(*args, **kwargs)
        self.size = size

    @property
    def available(self):
        return True


class Library:
    def __init__(self, books=()):
        self._books = {}
        for book in books:
            self.add(book)

    def add(self, book):
        self._books.setdefault(book.title, book)
        return self

    def __len__(self):
        return len(self._books)

    def __contains__(self, title):
        return title in self._books

    def __iter__(self):
        return iter(sorted(self._books.values(), key=lambda b: (b.year, b.title)))

    def __getitem__(self, title):
        try:
            return self._books[title]
        except KeyError:
            raise UnknownBook(title) from None

    def lend(self, title, name):
        self[title].borrower = name

    def give_back(self, title):
        self[title].borrower = None

    def by_tag(self):
        tags = {}
        for book in self:
            for tag in sorted(book.tags):
                tags.setdefault(tag, []).append(book.title)
        return tags

    def report(self):
        width = max(len(b.title) for b in self)
        for number, book in enumerate(self, 1):
            state = 'in' if book.available else 'out to ' + book.borrower
            print(f'{number:>2}. {book.title:<{width}} {book.author:^12}|{book.year:6d} {state}')


library = Library([
    Book('Emma', 'Austen', 1815, 'novel'),
    Book('Ulysses', 'Joyce', 1922, 'novel', 'long'),
    EBook('Dubliners', 'Joyce', 1914, 'stories', size=3),
])
library.add(Book('Persuasion', 'Austen', 1817, 'novel')).add(Book('Emma', 'Somebody', 2000))
print(len(library), Book.count, EBook.count, 'Emma' in library, 'Faust' in library)
library.lend('Emma', 'Ann')
library.report()
for title, name in [('Emma', 'Bob'), ('Faust', 'Cyd'), ('Dubliners', 'Dee'), ('Dubliners', 'Eve')]:
    try:
        library.lend(title, name)
    except NotAvailable as error:
        print('refused:', error, '|', error.book, error.borrower)
    except KeyError as error:
        print('unknown:', error, repr(error), isinstance(error, LibraryError))
    else:
        print(name, 'has', title)
library.give_back('Emma')
print(library.by_tag())
print(Book('Emma', 'Austen', 1) == library['Emma'], library['Emma'] != 3, len({library['Emma'], Book('Emma', 'Austen', 9)}))
print([b for b in library if b.available])
print(library['Zazie'])
