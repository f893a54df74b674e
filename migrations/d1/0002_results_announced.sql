ALTER TABLE `exams` ADD `results_announced_at` text;--> statement-breakpoint
CREATE INDEX `exams_to_announce` ON `exams` (`closes_at`) WHERE results_announced_at is null;