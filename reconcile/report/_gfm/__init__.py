"""GitHub's Markdown: article words that stay words, and findings as tables and lists."""
