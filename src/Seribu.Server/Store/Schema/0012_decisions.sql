-- The few lines that decide something, or put it forward, among the many that record.
CREATE INDEX entry_decision ON entry (village_code, kind) WHERE kind IN ('merge', 'apart', 'withdrawal', 'verdict', 'quarter', 'erasure');
