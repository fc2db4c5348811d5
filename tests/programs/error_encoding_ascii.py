"""What is not ASCII."""
# coding: ascii
print('café')
