ALTER TABLE `exams` ADD `allowed_ip_ranges` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `exams` ADD `late_policy` text DEFAULT 'review' NOT NULL;--> statement-breakpoint
ALTER TABLE `exams` ADD `question_layout` text DEFAULT 'one_per_page' NOT NULL;--> statement-breakpoint
ALTER TABLE `exams` ADD `extended_until` text;--> statement-breakpoint
ALTER TABLE `results` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `results` ADD `held_answers` integer DEFAULT 0 NOT NULL;