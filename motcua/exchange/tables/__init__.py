"""From plain rows to a register: where its header stands, what its columns are, what the frame round it says."""
