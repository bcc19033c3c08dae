from tally._packed import packed
from tally._sums import sums

__all__ = ["packed", "sums"]
